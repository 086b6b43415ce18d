-- 办事: case files, their acts, links and seals.
create schema casework;
grant usage on schema casework to "${app}";

-- one sequence of numbers an area and a year
create table casework.numbering (
  area text collate "C" not null,
  year int not null,
  last int not null check (last > 0),
  primary key (area, year));
grant select, insert, update on casework.numbering to "${app}";

create table casework.case_file (
  area text collate "C" not null,
  id uuid not null,
  number text not null,
  procedure text not null,
  stage text not null,
  version int not null check (version > 0),
  title text not null check (title <> ''),
  category text,
  urgency smallint not null check (urgency between 1 and 4),
  quarter uuid,
  place text not null,
  source text not null,
  reporter uuid,
  lead uuid not null,
  overseer uuid not null,
  higher uuid,
  responsible uuid,
  stage_at timestamptz not null,
  due_at timestamptz,
  warn_at timestamptz,
  promise_at timestamptz,
  pause jsonb,
  level smallint not null check (level between 0 and 3),
  sweep_at timestamptz,
  terms jsonb not null,
  outcome text,
  answer text,
  opened_at timestamptz not null,
  acted_at timestamptz not null,
  closed_at timestamptz,
  head bytea not null check (length(head) = 32),
  primary key (area, id),
  unique (area, number),
  -- 事事有着落: an open case has exactly one responsible party and one due time
  constraint never_nobodys check (
    (closed_at is null) = (responsible is not null)
    and (closed_at is null) = (due_at is not null)
    and (closed_at is null) = (warn_at is not null)),
  constraint responsible_takes_part check (responsible in (lead, overseer, higher)),
  -- 群众说了算: nothing closes without an outcome and what the reporter said of it
  constraint closed_with_outcome check (
    (closed_at is null) = (answer is null)
    and (closed_at is null or outcome is not null)),
  constraint no_clock_after_closing check (closed_at is null or (pause is null and sweep_at is null)));
grant select, insert, update on casework.case_file to "${app}";

-- the inbox of a party spans areas
create index case_file_owed on casework.case_file (responsible, due_at) where closed_at is null;
create index case_file_led on casework.case_file (lead, opened_at);
create index case_file_reported on casework.case_file (reporter, opened_at) where reporter is not null;
create index case_file_due on casework.case_file (area, due_at) where closed_at is null;
create index case_file_opened on casework.case_file (area, opened_at);
create index case_file_quarter on casework.case_file (area, quarter, opened_at);
-- timers touch due rows only
create index case_file_sweep on casework.case_file (sweep_at) where sweep_at is not null;

create table casework.act (
  area text collate "C" not null,
  case_id uuid not null,
  seq int not null check (seq > 0),
  number text not null,
  procedure text not null,
  at timestamptz not null,
  person uuid not null,
  name text not null,
  organisation uuid,
  organisation_name text not null,
  on_behalf uuid,
  on_behalf_name text,
  verb text not null,
  from_stage text,
  to_stage text not null,
  note text not null,
  facts jsonb not null,
  responsible uuid,
  due_at timestamptz,
  promise_at timestamptz,
  outcome text,
  answer text,
  key text not null check (key <> ''),
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  -- followers read by (tx, position) up to the oldest running transaction, so that none is missed
  tx xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity,
  primary key (area, case_id, seq),
  unique (area, key),
  foreign key (area, case_id) references casework.case_file (area, id),
  constraint opens_without_from check ((seq = 1) = (from_stage is null)),
  constraint speaks_for_somebody check ((on_behalf is null) = (on_behalf_name is null)));
create index act_followed on casework.act (tx, position);
-- 历史不能悄悄改: the application may add acts and read them, nothing else
grant select, insert on casework.act to "${app}";

-- 关联: cases point at each other; both ends may lie in different areas
create table casework.link (
  area text collate "C" not null,
  case_id uuid not null,
  kind text not null check (kind in ('DUPLICATES', 'AROSE_FROM', 'CARRIED_TO')),
  other_area text collate "C" not null,
  other_id uuid not null,
  at timestamptz not null,
  primary key (area, case_id, kind, other_area, other_id),
  foreign key (area, case_id) references casework.case_file (area, id),
  constraint not_itself check ((area, case_id) <> (other_area, other_id)));
create index link_back on casework.link (other_area, other_id);
grant select, insert on casework.link to "${app}";

-- 封存: once a day the heads of all cases that moved since are sealed, each seal on the one before
create table casework.seal (
  area text collate "C" not null,
  day date not null,
  leaves int not null check (leaves >= 0),
  root bytea not null check (length(root) = 32),
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (area, day),
  -- a chain, not a tree: two servers that seal at once cannot both follow the same seal
  unique (area, previous));
create table casework.sealed_head (
  area text collate "C" not null,
  day date not null,
  case_id uuid not null,
  seq int not null,
  hash bytea not null check (length(hash) = 32),
  primary key (area, case_id, seq),
  foreign key (area, day) references casework.seal (area, day));
create index sealed_head_of_day on casework.sealed_head (area, day);
grant select, insert on casework.seal, casework.sealed_head to "${app}";

-- how far each follower of the ledger has read
create table casework.follower (
  name text primary key,
  tx xid8 not null,
  position bigint not null);
grant select, insert, update on casework.follower to "${app}";
