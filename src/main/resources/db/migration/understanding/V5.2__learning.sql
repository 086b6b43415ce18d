-- 例子: what people confirmed, in masked words; corrected when the matter is
create table understanding.lesson (
  area text collate "C" not null,
  id uuid not null,
  text text not null check (text <> ''),
  class text not null check (class <> ''),
  confirmed_at timestamptz not null,
  primary key (area, id));
create index lesson_latest on understanding.lesson (area, confirmed_at);
grant select, insert, update, delete on understanding.lesson to "${app}";

-- 模型: everything that was ever learned, with its measure; only what is in service changes
create table understanding.model (
  area text collate "C" not null,
  version int not null check (version > 0),
  trained_at timestamptz not null,
  trained_name text not null,
  first_at timestamptz not null,
  last_at timestamptz not null check (last_at >= first_at),
  lessons int not null check (lessons > 0),
  held_out int not null check (held_out > 0),
  classes int not null check (classes > 1),
  accuracy double precision not null check (accuracy between 0 and 1),
  rival double precision not null check (rival between 0 and 1),
  state text not null check (state in ('SERVING', 'RETIRED', 'WORSE')),
  content bytea not null,
  primary key (area, version),
  -- what measures worse than what serves is kept and not used
  constraint serves_only_if_no_worse check (state = 'WORSE' or accuracy >= rival));
create unique index model_serving on understanding.model (area) where state = 'SERVING';
grant select, insert, update (state) on understanding.model to "${app}";

-- 设置: from which chance on a class is proposed, in percent; and whether somebody asked to learn now
create table understanding.setting (
  area text collate "C" not null,
  threshold smallint not null check (threshold between 0 and 99),
  asked_by text,
  primary key (area));
grant select, insert, update on understanding.setting to "${app}";
