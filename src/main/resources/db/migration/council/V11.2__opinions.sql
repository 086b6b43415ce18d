-- 意见: short statements on a topic, what people answer to them, and what comes of it.
create table council.statement (
  area text collate "C" not null,
  topic uuid not null,
  no int not null check (no > 0),
  -- 原文: as it was written, never changed
  words text not null check (words <> ''),
  person uuid,
  state text not null check (state in ('WAITING', 'SHOWN', 'HIDDEN')),
  reason text check (reason ~ '^[A-Z_]+$'),
  remark text not null default '',
  judged_by text,
  judged_at timestamptz,
  at timestamptz not null,
  primary key (area, topic, no),
  -- the same words once a topic
  unique (area, topic, words),
  foreign key (area, topic) references council.topic (area, id),
  constraint hidden_with_reason check ((state = 'HIDDEN') = (reason is not null)),
  constraint judged_whole check (
    (state = 'WAITING') = (judged_at is null) and (judged_at is null) = (judged_by is null)));
create index statement_of_person on council.statement (area, topic, person);
grant select, insert, update (state, reason, remark, judged_by, judged_at) on council.statement
  to "${app}";

-- 表态: one answer of one person to one statement; who answered what is told to nobody
create table council.stance (
  area text collate "C" not null,
  topic uuid not null,
  person uuid not null,
  statement int not null,
  stance smallint not null check (stance between -1 and 1),
  at timestamptz not null,
  primary key (area, topic, person, statement),
  foreign key (area, topic, statement) references council.statement (area, topic, no));
grant select, insert, update (stance, at) on council.stance to "${app}";

create index stance_spoken on council.stance (area, topic, at);

-- 结果: what was worked out of which votes, with the digest of both; the same votes give the same text
create table council.opinion_result (
  area text collate "C" not null,
  topic uuid not null,
  seq int not null check (seq > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  method text not null,
  people int not null check (people >= 0),
  votes int not null check (votes >= 0),
  result text not null,
  at timestamptz not null,
  primary key (area, topic, seq),
  foreign key (area, topic) references council.topic (area, id));
grant select, insert on council.opinion_result to "${app}";
