-- 分工的修改记录: who gave a mandate or ended it, and when
create table people.mandate_change (
  area text not null,
  id uuid not null,
  mandate uuid not null,
  ends boolean not null,
  -- until when it was said to last
  last_day date,
  by_person uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (area, id),
  foreign key (area, mandate) references people.mandate (area, id));
create index mandate_change_latest on people.mandate_change (area, at desc);
grant select, insert on people.mandate_change to "${app}";
