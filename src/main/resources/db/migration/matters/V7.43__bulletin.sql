-- 居务公开: closed and held matters, masked before they are kept here (居民委员会组织法 34)
create table matters.notice (
  area text collate "C" not null,
  id uuid not null,
  kind text not null check (kind in ('CLOSED', 'HELD')),
  number text not null,
  title text not null,
  place text not null,
  category text,
  lead text not null,
  outcome text,
  words text not null,
  raised_on date not null,
  shown_from date not null,
  shown_until date not null,
  withdrawn_on date,
  primary key (area, id, kind),
  foreign key (area, id) references matters.matter (area, id),
  -- 公布时间不少于十五日
  constraint fifteen_days check (shown_until >= shown_from + 15));
create index notice_shown on matters.notice (area, shown_from desc, id desc)
  where withdrawn_on is null;
create index notice_number on matters.notice (area, number);
grant select, insert, update on matters.notice to "${app}";

-- 异议: what anybody says about a notice; it is answered for all to read, or becomes a matter
create table matters.objection (
  area text collate "C" not null,
  id uuid not null,
  notice uuid not null,
  kind text not null,
  words text not null check (words <> ''),
  -- masked, for whoever reads the notice
  shown text not null,
  person uuid,
  name text not null,
  at timestamptz not null,
  answer text check (answer <> ''),
  answered_by uuid,
  answered_name text,
  answered_at timestamptz,
  became text,
  key uuid not null,
  primary key (area, id),
  unique (area, key),
  foreign key (area, notice, kind) references matters.notice (area, id, kind),
  constraint answered_whole check (
    num_nulls(answer, answered_by, answered_name, answered_at) in (0, 4)));
create index objection_of on matters.objection (area, notice, at);
create index objection_open on matters.objection (area, at) where answer is null;
grant select, insert, update on matters.objection to "${app}";
