-- 台账补记: what the list asks beside the thread; each change is an act of the thread as well
create table matters.particulars (
  area text collate "C" not null,
  id uuid not null,
  households int check (households between 1 and 100000),
  wish text not null,
  helpers text not null,
  sponsor text not null,
  primary key (area, id),
  foreign key (area, id) references matters.matter (area, id));
grant select, insert, update on matters.particulars to "${app}";

-- 常用筛选: the conditions somebody looks through again and again; a person keeps twenty at most
create table matters.saved_view (
  area text collate "C" not null,
  person uuid not null,
  slot smallint not null check (slot between 1 and 20),
  name text not null check (name <> ''),
  query text not null,
  primary key (area, person, slot),
  unique (area, person, name));
grant select, insert, update, delete on matters.saved_view to "${app}";
