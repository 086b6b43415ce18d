-- 次数: how often a promise was extended, a result not accepted, the same thing reported again
alter table casework.case_file
  add column extended smallint not null default 0 check (extended between 0 and 1),
  add column redone smallint not null default 0 check (redone >= 0),
  add column repeated smallint not null default 0 check (repeated >= 0);

-- 归档: of a closed case a timer knows only when it goes to the archive
alter table casework.case_file drop constraint no_clock_after_closing;
alter table casework.case_file add constraint no_clock_after_closing
  check (closed_at is null or (pause is null and (sweep_at is null or sweep_at > closed_at)));
update casework.case_file set sweep_at = closed_at + interval '30 days' where closed_at is not null;

-- 协办: who was asked to help with a case until when, and what they answered; the lead stays the one responsible
create table casework.assist (
  area text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  organisation uuid not null,
  asked text not null check (asked <> ''),
  asked_at timestamptz not null,
  asked_by text not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  answer text check (answer <> ''),
  answered_at timestamptz,
  answered_by text,
  primary key (area, id),
  foreign key (area, case_id) references casework.case_file (area, id),
  constraint due_after_asked check (due_at > asked_at),
  constraint answered_whole check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)));
-- nobody is asked twice for what they still owe
create unique index assist_owed_once on casework.assist (area, case_id, organisation)
  where answered_at is null;
create index assist_of_case on casework.assist (area, case_id);
-- the inbox of an organisation spans areas
create index assist_owed on casework.assist (organisation, due_at) where answered_at is null;
grant select, insert, update (answer, answered_at, answered_by) on casework.assist to "${app}";

-- 一起反映的人: whose own report was merged into a case
create table casework.joined (
  area text collate "C" not null,
  case_id uuid not null,
  person uuid not null,
  own_case uuid not null,
  joined_at timestamptz not null,
  primary key (area, case_id, person),
  foreign key (area, case_id) references casework.case_file (area, id),
  foreign key (area, own_case) references casework.case_file (area, id),
  constraint not_into_itself check (case_id <> own_case));
create index joined_own on casework.joined (area, own_case);
grant select, insert on casework.joined to "${app}";

-- 督办单: one sequence of numbers an area and a year
create table casework.letter_numbering (
  area text collate "C" not null,
  year int not null,
  last int not null check (last > 0),
  primary key (area, year));
grant select, insert, update on casework.letter_numbering to "${app}";

create table casework.letter (
  area text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  year int not null,
  number int not null,
  level smallint not null check (level between 1 and 3),
  addressee uuid not null,
  was_due timestamptz not null,
  overdue_days int not null check (overdue_days >= 0),
  demand text not null check (demand <> ''),
  feedback_due timestamptz not null,
  issuer uuid not null,
  issuer_name text not null,
  issued_by text not null,
  issued_at timestamptz not null,
  answer text check (answer <> ''),
  answered_at timestamptz,
  answered_by text,
  primary key (area, id),
  unique (area, year, number),
  foreign key (area, case_id) references casework.case_file (area, id),
  constraint feedback_after_issue check (feedback_due > issued_at),
  constraint letter_answered_whole check (
    (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)));
create index letter_of_case on casework.letter (area, case_id);
-- one letter of a level is answered before the next is written
create unique index letter_open_once on casework.letter (area, case_id, level)
  where answered_at is null;
grant select, insert, update (answer, answered_at, answered_by) on casework.letter to "${app}";

-- 转出: what a room was asked to take over, whether or not that room is there yet
create table casework.carry (
  area text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  target text not null check (target ~ '^[a-z]+$'),
  asked text not null check (asked <> ''),
  asked_at timestamptz not null,
  asked_by text not null,
  taken_area text collate "C",
  taken_case uuid,
  taken_at timestamptz,
  primary key (area, id),
  foreign key (area, case_id) references casework.case_file (area, id),
  constraint taken_whole check (
    (taken_area is null) = (taken_at is null) and (taken_case is null) = (taken_at is null)));
create index carry_of_case on casework.carry (area, case_id);
create unique index carry_waiting_once on casework.carry (area, case_id, target)
  where taken_at is null;
create index carry_waiting on casework.carry (area, target, asked_at) where taken_at is null;
grant select, insert, update (taken_area, taken_case, taken_at) on casework.carry to "${app}";
