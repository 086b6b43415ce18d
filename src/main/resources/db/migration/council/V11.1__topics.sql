-- 协商议事: topics beside their case files, and what becomes of them.
create schema council;
grant usage on schema council to "${app}";

-- 议事程序: what an area calls the steps, how many must sign, how long each step takes; versions are added
create table council.topic_rule (
  area text collate "C" not null,
  version int not null check (version > 0),
  steps text not null check (steps ~ '^[A-Z_]+$'),
  own_names jsonb not null,
  signatures int not null check (signatures between 2 and 1000),
  opinion_days int not null check (opinion_days between 1 and 90),
  -- 城市居民委员会组织法34: displayed for no less than fifteen days
  posting_days int not null check (posting_days between 15 and 90),
  limits jsonb not null,
  remark text not null check (remark <> ''),
  made_by uuid not null,
  made_by_name text not null,
  at timestamptz not null,
  primary key (area, version));
grant select, insert on council.topic_rule to "${app}";

create table council.topic (
  area text collate "C" not null,
  id uuid not null,
  number text not null,
  quarter uuid,
  title text not null check (title <> ''),
  origin text not null check (origin in ('MATTER', 'MEMBER', 'JOINT', 'HOT')),
  origin_id uuid,
  proposer uuid,
  proposer_name text not null,
  words text not null check (words <> ''),
  wish text not null check (wish <> ''),
  basis text not null,
  households int not null check (households >= 0),
  rule_version int not null check (rule_version >= 0),
  signatures int not null check (signatures >= 0),
  -- 去向: who may bind, as a person with a mandate confirmed it
  touches text[] not null default '{}',
  decider text check (decider in
    ('COUNCIL', 'REPRESENTATIVES', 'RESIDENTS', 'OWNERS', 'HOUSEHOLDS')),
  owners_item smallint check (owners_item between 1 and 9),
  consents boolean not null default false,
  public_at timestamptz,
  opinions_until timestamptz,
  rounds smallint not null default 0 check (rounds >= 0),
  carried_over smallint not null default 0 check (carried_over >= 0),
  opinion text,
  vote uuid,
  result text check (result in ('AGREED', 'REFUSED')),
  result_words text,
  posted_until timestamptz,
  review_until timestamptz,
  -- 跨群支持: of a thousand, and how many took part; null while nobody did
  support smallint check (support between 0 and 1000),
  voices int not null default 0 check (voices >= 0),
  primary key (area, id),
  unique (area, number),
  constraint owners_by_item check ((decider is not distinct from 'OWNERS') = (owners_item is not null)),
  constraint households_consent check (decider is distinct from 'HOUSEHOLDS' or consents),
  constraint result_whole check ((result is null) = (result_words is null)));
create index topic_public on council.topic (area, public_at) where public_at is not null;
create index topic_of_quarter on council.topic (area, quarter);
grant select, insert, update on council.topic to "${app}";

-- 联名: one person signs once
create table council.signature (
  area text collate "C" not null,
  topic uuid not null,
  person uuid not null,
  shown_name text not null,
  at timestamptz not null,
  primary key (area, topic, person),
  foreign key (area, topic) references council.topic (area, id));
grant select, insert on council.signature to "${app}";

-- 逐户同意: the list of households, and every answer with its day and who asked; the last one counts
create table council.household (
  area text collate "C" not null,
  topic uuid not null,
  no int not null check (no > 0),
  label text not null check (label <> ''),
  excepted text not null default '',
  primary key (area, topic, no),
  unique (area, topic, label),
  foreign key (area, topic) references council.topic (area, id));
grant select, insert, update (excepted) on council.household to "${app}";

create table council.consent (
  area text collate "C" not null,
  topic uuid not null,
  household int not null,
  seq int not null check (seq > 0),
  agrees boolean not null,
  answered_on date not null,
  note text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  at timestamptz not null,
  primary key (area, topic, household, seq),
  foreign key (area, topic, household) references council.household (area, topic, no));
grant select, insert on council.consent to "${app}";

-- 任务分解: owner, day and where the money comes from
create table council.topic_task (
  area text collate "C" not null,
  topic uuid not null,
  no int not null check (no > 0),
  what text not null check (what <> ''),
  owner uuid not null,
  owner_name text not null,
  until date not null,
  money text not null check (money <> ''),
  done_at timestamptz,
  done_words text,
  done_by text,
  primary key (area, topic, no),
  foreign key (area, topic) references council.topic (area, id),
  constraint done_whole check (
    (done_at is null) = (done_words is null) and (done_at is null) = (done_by is null)));
grant select, insert, update (done_at, done_words, done_by) on council.topic_task to "${app}";

-- 异议: what somebody says against a posted result, answered for all to read
create table council.topic_objection (
  area text collate "C" not null,
  id uuid not null,
  topic uuid not null,
  words text not null check (words <> ''),
  person uuid not null,
  shown_name text not null,
  at timestamptz not null,
  answer text check (answer <> ''),
  answered_by text,
  answered_at timestamptz,
  primary key (area, id),
  foreign key (area, topic) references council.topic (area, id),
  constraint objection_answered_whole check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)));
create index topic_objection_of on council.topic_objection (area, topic, at);
-- one person waits for an answer before they object again
create unique index topic_objection_open on council.topic_objection (area, topic, person)
  where answered_at is null;
grant select, insert, update (answer, answered_by, answered_at) on council.topic_objection
  to "${app}";

-- 评议: one person judges once, and may think better of it until the time is over
create table council.review (
  area text collate "C" not null,
  topic uuid not null,
  person uuid not null,
  level smallint not null check (level between 1 and 5),
  words text not null,
  at timestamptz not null,
  primary key (area, topic, person),
  foreign key (area, topic) references council.topic (area, id));
grant select, insert, update (level, words, at) on council.review to "${app}";

