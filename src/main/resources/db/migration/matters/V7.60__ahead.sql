-- 未诉先办: which repeats or seasons open a task before anybody complains again. A version is never changed; the nearest
-- area that has one goes before those above, and the last line of ancestors is everybody's starting rule.
create table matters.ahead_rule (
  area text collate "C" not null,
  id uuid not null,
  version int not null check (version > 0),
  kind text not null check (kind in ('REPEATS', 'SEASON')),
  name text not null check (name <> ''),
  -- null counts every class by itself
  category text,
  reports int check (reports between 2 and 100),
  days int check (days between 1 and 365),
  from_month int check (from_month between 1 and 12),
  to_month int check (to_month between 1 and 12),
  task text not null check (task <> ''),
  active boolean not null,
  remark text not null check (remark <> ''),
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  primary key (area, id, version),
  constraint repeats_are_counted check (
    kind <> 'REPEATS' or (num_nulls(reports, days) = 0 and num_nulls(from_month, to_month) = 2)),
  constraint season_has_months check (
    kind <> 'SEASON' or (num_nulls(from_month, to_month, category) = 0 and num_nulls(reports, days) = 2)));
grant select, insert on matters.ahead_rule to "${app}";

-- what a rule opened: once for a quarter, a class and a stretch of time
create table matters.ahead_task (
  area text collate "C" not null,
  rule uuid not null,
  quarter uuid not null,
  category text not null,
  window_from date not null,
  version int not null,
  case_id uuid,
  number text,
  opened_at timestamptz not null,
  primary key (area, rule, quarter, category, window_from),
  unique (area, case_id),
  foreign key (area, case_id) references matters.matter (area, id),
  constraint opened_whole check (num_nulls(case_id, number) in (0, 2)));
create index ahead_task_opened on matters.ahead_task (area, opened_at desc);
grant select, insert, update (case_id, number) on matters.ahead_task to "${app}";

-- 起因: a report gives cause to one task of a rule
create table matters.ahead_cause (
  area text collate "C" not null,
  rule uuid not null,
  cause uuid not null,
  case_id uuid not null,
  primary key (area, rule, cause),
  foreign key (area, cause) references matters.matter (area, id),
  foreign key (area, case_id) references matters.ahead_task (area, case_id));
create index ahead_cause_of on matters.ahead_cause (area, case_id);
grant select, insert on matters.ahead_cause to "${app}";

-- three within thirty days, as D 3.4 proposes; an area that wants it otherwise publishes its own
insert into matters.ahead_rule (area, id, version, kind, name, category, reports, days, task, active,
  remark, published_by, published_name, published_at)
values ('000000000000', '00000000-0000-4000-8000-000000000001', 1, 'REPEATS', '一个小区接连反映同一类事',
  null, 3, 30, '这个小区近来接连有人反映同一类事。请先到现场查清共同的原因，一次办好，再主动告诉大家。', true,
  '起始规则：同一小区同一类 30 天内 3 件', '00000000-0000-0000-0000-000000000000', '', '2024-01-01T00:00:00+08:00');
