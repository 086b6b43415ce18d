-- 表决: rolls, votes, the one register of who took part, ballots, paper, results and what people say against them.
-- Areas of dwellings are whole numbers of 0.01 m2; nothing here is ever a fraction.
create schema voting;
grant usage on schema voting to "${app}";

-- 名册: written once and never changed; a corrected one is another roll
create table voting.roll (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  voters int not null check (voters > 0),
  units int not null check (units >= 0),
  exclusive_area bigint not null check (exclusive_area >= 0),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (area, id));
grant select, insert on voting.roll to "${app}";

-- 投票人: one head each, however many dwellings
create table voting.voter (
  area text not null,
  roll uuid not null,
  no int not null check (no between 1 and 999999),
  name text not null check (char_length(name) between 1 and 100),
  masked_name text not null check (masked_name <> ''),
  person uuid,
  kind text not null check (kind in (
    'OWNER', 'DEVELOPER', 'RESIDENT', 'COMMITTEE', 'REPRESENTATIVE', 'MEMBER')),
  -- 共有人, as on the certificate; one of them votes for all
  co_owners text not null check (char_length(co_owners) <= 500),
  exclusive_area bigint not null check (exclusive_area >= 0),
  -- 到会: null where nobody took a list; then whoever votes was there
  present boolean,
  -- 回避: may speak, not vote; why
  recused text not null check (char_length(recused) <= 200),
  primary key (area, roll, no),
  foreign key (area, roll) references voting.roll (area, id),
  check ((kind in ('OWNER', 'DEVELOPER')) = (exclusive_area > 0)));
create index voter_person on voting.voter (person) where person is not null;
-- a member has one vote; an owner may vote for a dwelling of their own and for one shared with another
create unique index voter_member on voting.voter (area, roll, person)
  where kind not in ('OWNER', 'DEVELOPER');
grant select, insert on voting.voter to "${app}";

-- 专有部分
create table voting.unit (
  area text not null,
  roll uuid not null,
  no int not null check (no between 1 and 999999),
  label text not null check (char_length(label) between 1 and 100),
  key text not null check (key <> ''),
  exclusive_area bigint not null check (exclusive_area > 0),
  -- 不动产登记簿, 测绘实测, 买卖合同: in this order (司法解释8)
  area_from text not null check (area_from in ('REGISTER', 'SURVEY', 'CONTRACT')),
  state text not null check (state in ('SOLD', 'UNSOLD', 'UNDELIVERED')),
  voter int not null,
  primary key (area, roll, no),
  unique (area, roll, key),
  foreign key (area, roll, voter) references voting.voter (area, roll, no));
create index unit_voter on voting.unit (area, roll, voter);
grant select, insert on voting.unit to "${app}";

create table voting.vote (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  quarter uuid,
  -- what is voted on belongs to somebody else: their type, id, words and page
  subject_type text not null check (subject_type ~ '^[a-z-]{1,30}$'),
  subject_id text not null check (char_length(subject_id) <= 100),
  subject_link text not null check (subject_link = '' or subject_link ~ '^/[^/]'),
  title text not null check (char_length(title) between 1 and 100),
  question text not null check (char_length(question) between 1 and 4000),
  rule jsonb not null,
  body text not null check (body in (
    'OWNERS', 'RESIDENTS', 'REPRESENTATIVES', 'COUNCIL', 'MOTION')),
  manner text not null check (manner in ('OPEN', 'SIGNED', 'SECRET')),
  -- 到截止前可以改
  changeable boolean not null,
  roll uuid,
  -- 通知: the day everybody was told; why it was told late, where the law lets urgent matters be
  noticed_on date not null,
  urgent text not null check (char_length(urgent) <= 200),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  opened_at timestamptz,
  -- the first time anybody noticed that time was up: a clock set back opens nothing again
  ended_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  objections_until timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (area, id),
  unique (area, id, roll),
  foreign key (area, roll) references voting.roll (area, id),
  check (opens_at < closes_at),
  check (opened_at is null or roll is not null),
  check (closed_at is null or opened_at is not null),
  check (published_at is null or closed_at is not null),
  check ((published_at is null) = (objections_until is null)),
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  check (withdrawn_at is null or closed_at is null),
  -- an area tells who it is: with areas counted, no ballot is secret
  check (not (body = 'OWNERS' and manner = 'SECRET')),
  check (not (manner = 'SECRET' and changeable)));
create index vote_quarter on voting.vote (area, quarter, made_at desc);
create index vote_due on voting.vote (closes_at)
  where opened_at is not null and ended_at is null and closed_at is null and withdrawn_at is null;
create index vote_subject on voting.vote (area, subject_type, subject_id);
create index vote_roll on voting.vote (area, roll);
grant select, insert,
  update (roll, opened_at, ended_at, closed_at, published_at, objections_until, withdrawn_at, withdrawn_why)
  on voting.vote to "${app}";

-- 参与登记: who took part, on the web, on paper or at the door. One row a voter, whatever the way.
create table voting.register (
  area text not null,
  vote uuid not null,
  voter int not null,
  roll uuid not null,
  way text not null check (way in ('WEB', 'PAPER', 'DOOR', 'HANDS')),
  recorded_by uuid not null,
  by_proxy boolean not null,
  note text not null check (char_length(note) <= 200),
  at timestamptz not null,
  primary key (area, vote, voter),
  foreign key (area, vote, roll) references voting.vote (area, id, roll),
  foreign key (area, roll, voter) references voting.voter (area, roll, no));
grant select, insert on voting.register to "${app}";

-- 票 of open and signed votes; a change of mind is one more row, the last one counts
create table voting.ballot (
  area text not null,
  vote uuid not null,
  voter int not null,
  seq int not null check (seq between 1 and 50),
  stance text not null check (stance in ('FOR', 'AGAINST', 'ABSTAIN')),
  recorded_by uuid not null,
  once uuid not null,
  at timestamptz not null,
  primary key (area, vote, voter, seq),
  foreign key (area, vote, voter) references voting.register (area, vote, voter));
grant select, insert on voting.ballot to "${app}";

-- 无记名的票: no voter, no time, no order; the receipt is the digest of what only the voter was shown
create table voting.secret_ballot (
  area text not null,
  vote uuid not null,
  receipt bytea not null check (octet_length(receipt) = 32),
  stance text not null check (stance in ('FOR', 'AGAINST', 'ABSTAIN')),
  primary key (area, vote, receipt));
grant select, insert on voting.secret_ballot to "${app}";

-- 纸票录入: by two people, and by a third where the two differ
create table voting.paper (
  area text not null,
  vote uuid not null,
  voter int not null,
  hand smallint not null check (hand between 1 and 3),
  clerk uuid not null,
  clerk_name text not null,
  -- VOID: 废票, marked so that nobody can tell what was meant
  mark text not null check (mark in ('FOR', 'AGAINST', 'ABSTAIN', 'VOID')),
  note text not null check (char_length(note) <= 200),
  at timestamptz not null,
  primary key (area, vote, voter, hand),
  unique (area, vote, voter, clerk),
  foreign key (area, vote) references voting.vote (area, id));
grant select, insert on voting.paper to "${app}";

-- 送达凭证, per dwelling and way
create table voting.delivery (
  area text not null,
  vote uuid not null,
  unit int not null,
  way text not null check (way in ('HANDED', 'POSTED', 'PHONE', 'NOTICE')),
  roll uuid not null,
  proof text not null check (char_length(proof) between 1 and 200),
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  primary key (area, vote, unit, way),
  foreign key (area, vote, roll) references voting.vote (area, id, roll),
  foreign key (area, roll, unit) references voting.unit (area, roll, no));
grant select, insert on voting.delivery to "${app}";

-- 委托: one for a voter and vote, in writing
create table voting.proxy (
  area text not null,
  vote uuid not null,
  voter int not null,
  roll uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  person uuid,
  proof text not null check (char_length(proof) between 1 and 200),
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (area, vote, voter),
  foreign key (area, vote, roll) references voting.vote (area, id, roll),
  foreign key (area, roll, voter) references voting.voter (area, roll, no));
create index proxy_person on voting.proxy (person) where person is not null;
grant select, insert on voting.proxy to "${app}";

-- 结果: what was published, byte for byte
create table voting.result (
  area text not null,
  vote uuid not null,
  file text not null,
  digest bytea not null check (octet_length(digest) = 32),
  outcome text not null check (outcome in ('PASSED', 'FAILED', 'NOT_VALID')),
  counted jsonb not null,
  at timestamptz not null,
  primary key (area, vote),
  foreign key (area, vote) references voting.vote (area, id));
grant select, insert on voting.result to "${app}";

create table voting.objection (
  area text not null,
  vote uuid not null,
  id uuid not null,
  person uuid not null,
  masked_name text not null,
  words text not null check (char_length(words) between 1 and 2000),
  at timestamptz not null,
  primary key (area, id),
  unique (area, vote, person, words),
  foreign key (area, vote) references voting.vote (area, id));
create index objection_vote on voting.objection (area, vote, at);
grant select, insert on voting.objection to "${app}";

create table voting.objection_answer (
  area text not null,
  objection uuid not null,
  words text not null check (char_length(words) between 1 and 2000),
  answered_by uuid not null,
  answered_by_name text not null,
  at timestamptz not null,
  primary key (area, objection),
  foreign key (area, objection) references voting.objection (area, id));
grant select, insert on voting.objection_answer to "${app}";

-- 议事规则: where no law gives a number; each change a version of its own. The nil quarter is the whole area.
create table voting.house_rule (
  area text not null check (area ~ '^[0-9]{12}$'),
  quarter uuid not null,
  version int not null check (version > 0),
  settings jsonb not null,
  remark text not null check (char_length(remark) between 1 and 200),
  made_by uuid not null,
  made_by_name text not null,
  at timestamptz not null,
  primary key (area, quarter, version));
grant select, insert on voting.house_rule to "${app}";
