-- 走访、巡查: a plan with its stops in the order they are walked. Nobody checks in: a stop without a word on it is just that.
create table matters.visit (
  area text collate "C" not null,
  id uuid not null,
  kind text not null check (kind in ('VISIT', 'ROUND')),
  quarter uuid not null,
  day date not null,
  who text not null check (who <> ''),
  purpose text not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  primary key (area, id));
create index visit_day on matters.visit (area, day desc, id);
grant select, insert on matters.visit to "${app}";

create table matters.visit_stop (
  area text collate "C" not null,
  id uuid not null,
  visit uuid not null,
  position int not null check (position > 0),
  -- the quarter, building or entrance; what a report from here is filled in with
  spot uuid not null,
  label text not null check (label <> ''),
  room text not null,
  note text not null default '',
  -- 健康、收入等: sealed, and each look at it is on record
  private_note bytea,
  noted_name text not null default '',
  noted_at timestamptz,
  -- the matter it has become
  number text,
  primary key (area, id),
  unique (area, visit, position),
  foreign key (area, visit) references matters.visit (area, id));
grant select, insert, update (note, private_note, noted_name, noted_at, number)
  on matters.visit_stop to "${app}";

create table matters.visit_look (
  area text collate "C" not null,
  id uuid not null,
  stop uuid not null,
  by_person uuid not null,
  by_name text not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (area, id),
  foreign key (area, stop) references matters.visit_stop (area, id));
create index visit_look_of on matters.visit_look (area, stop, at);
grant select, insert on matters.visit_look to "${app}";

-- 业主接待日: who came, with what, and what came of it
create table matters.owners_day (
  area text collate "C" not null,
  id uuid not null,
  quarter uuid not null,
  day date not null,
  host text not null check (host <> ''),
  visitor bytea not null,
  visitor_masked text not null,
  what text not null check (what <> ''),
  outcome text not null check (outcome in ('ANSWERED', 'MATTER', 'LATER')),
  answer text not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  number text,
  primary key (area, id),
  constraint answered_with_words check (outcome <> 'ANSWERED' or answer <> ''));
create index owners_day_latest on matters.owners_day (area, day desc, id desc);
grant select, insert, update (number) on matters.owners_day to "${app}";
