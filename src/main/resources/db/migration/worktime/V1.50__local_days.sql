-- 本地放假调休: days on which the offices of an area work otherwise than the State Council's calendar says. A version is the
-- whole list and is never changed; what a nearer area says of a day goes before what is said above it, and cases keep the
-- edition they were opened under.
create schema worktime;
grant usage on schema worktime to "${app}";

create table worktime.local_calendar (
  area text collate "C" not null,
  version int not null check (version > 0),
  remark text not null check (remark <> ''),
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  primary key (area, version));
grant select, insert on worktime.local_calendar to "${app}";

create table worktime.local_day (
  area text collate "C" not null,
  version int not null,
  day date not null,
  worked text not null check (worked in ('OFF', 'MORNING', 'AFTERNOON', 'WHOLE')),
  reason text not null check (reason <> ''),
  source text not null check (source <> ''),
  primary key (area, version, day),
  foreign key (area, version) references worktime.local_calendar (area, version));
grant select, insert on worktime.local_day to "${app}";
