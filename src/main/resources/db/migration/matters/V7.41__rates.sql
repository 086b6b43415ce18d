-- 统计底账: what every rate is counted from, one row a matter, reckoned from its acts by a follower of the ledger
create table matters.reckoning (
  area text collate "C" not null,
  id uuid not null,
  seq int not null,
  number text not null,
  title text not null,
  quarter uuid,
  category text,
  lead uuid not null,
  source text not null,
  opened_at timestamptz not null,
  dispatched_at timestamptz,
  ack_due timestamptz,
  ack_at timestamptz,
  contact_due timestamptz,
  contact_at timestamptz,
  resolve_due timestamptz,
  resolved_at timestamptz,
  workdays int check (workdays >= 0),
  visited boolean not null,
  solved boolean not null,
  rating smallint check (rating between 1 and 5),
  returns int not null,
  redos int not null,
  repeated boolean not null,
  closed_at timestamptz,
  primary key (area, id),
  constraint heard_before_counted check (visited or not solved),
  constraint done_takes_days check ((resolved_at is null) = (workdays is null)));
create index reckoning_opened on matters.reckoning (area, opened_at);
create index reckoning_quarter on matters.reckoning (area, quarter, opened_at);
create index reckoning_led on matters.reckoning (lead, opened_at);
grant select, insert, update on matters.reckoning to "${app}";

-- 不纳入考核: why a matter counts in no rate of what reporters said; one asks, another decides
create table matters.exclusion (
  area text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  reason text not null check (
    reason in ('UNREACHABLE', 'REFUSED', 'BEYOND_DUTY', 'UNREASONABLE', 'LEGAL')),
  note text not null check (note <> ''),
  asked_by uuid not null,
  asked_name text not null,
  asked_at timestamptz not null,
  verdict text check (verdict in ('GRANTED', 'REFUSED')),
  verdict_note text,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  primary key (area, id),
  foreign key (area, case_id) references matters.matter (area, id),
  constraint decided_whole check (
    num_nulls(verdict, verdict_note, decided_by, decided_name, decided_at) in (0, 5)),
  -- 自己不能审自己
  constraint four_eyes check (decided_by <> asked_by));
create unique index exclusion_once on matters.exclusion (area, case_id)
  where verdict is null or verdict = 'GRANTED';
grant select, insert, update on matters.exclusion to "${app}";

-- 口径: how figures of an area are rounded and which ratings count as content, with every change
create table matters.rate_basis (
  area text collate "C" not null,
  version int not null check (version > 0),
  decimals smallint not null check (decimals between 0 and 4),
  rounding text not null check (rounding in ('HALF_UP', 'DOWN')),
  content_from smallint not null check (content_from in (3, 4)),
  remark text not null check (remark <> ''),
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  primary key (area, version));
grant select, insert on matters.rate_basis to "${app}";

-- what boards and briefs read: a row a matter, with what it counts for
create view matters.pub_reckoning as
select r.area, r.id, r.number, r.quarter, r.lead, r.category, r.source, r.opened_at,
  (r.opened_at at time zone 'Asia/Shanghai')::date as opened_on, r.dispatched_at, r.resolved_at,
  r.closed_at, r.workdays, r.rating,
  r.dispatched_at is not null as dispatched,
  coalesce(r.ack_at <= r.ack_due, false) as signed_in_time,
  coalesce(r.contact_at <= r.contact_due, false) as reached_in_time,
  coalesce(r.resolved_at <= r.resolve_due, false) as done_in_time,
  r.visited, r.solved, r.returns > 0 as returned, r.redos > 0 as redone, r.repeated,
  exists (
    select from matters.exclusion e
    where e.area = r.area and e.case_id = r.id and e.verdict = 'GRANTED') as excluded
from matters.reckoning r;
grant select on matters.pub_reckoning to "${app}";

-- the counts of every rate by month, quarter, party and class
create view matters.pub_rate as
select area, date_trunc('month', opened_on)::date as month, quarter, lead, category,
  count(*) as matters,
  count(*) filter (where visited and not excluded) as heard,
  count(*) filter (where visited and not excluded and reached_in_time) as reached,
  count(*) filter (where visited and not excluded and solved) as solved,
  count(*) filter (where rating is not null and not excluded) as rated,
  count(*) filter (where rating >= 4 and not excluded) as pleased,
  count(*) filter (where rating >= 3 and not excluded) as content,
  count(*) filter (where dispatched) as dispatched,
  count(*) filter (where dispatched and signed_in_time) as signed_in_time,
  count(*) filter (where dispatched and done_in_time) as done_in_time,
  count(*) filter (where dispatched and returned) as returned,
  count(*) filter (where dispatched and redone) as redone,
  count(*) filter (where dispatched or repeated) as repeatable,
  count(*) filter (where repeated) as repeated,
  count(*) filter (where dispatched and workdays is not null) as done,
  coalesce(sum(workdays) filter (where dispatched), 0) as workdays,
  count(*) filter (where excluded) as excluded
from matters.pub_reckoning
group by area, date_trunc('month', opened_on), quarter, lead, category;
grant select on matters.pub_rate to "${app}";
