-- 12345 交办文件: what the hotline hands over as a file, kept as it came until its results go back
create table matters.hotline_file (
  area text collate "C" not null,
  id uuid not null,
  name text not null,
  format text not null check (format in ('XLSX', 'CSV')),
  content bytea not null,
  header_row int not null check (header_row > 0),
  headers text[] not null,
  columns jsonb not null,
  state text not null check (state in ('NEW', 'CHECKED', 'IMPORTING', 'DONE')),
  rows int not null check (rows >= 0),
  good int not null,
  known int not null,
  bad int not null,
  imported int not null,
  -- the row up to which importing has gone
  done_to int not null,
  -- who imports, with the posts they held when they began
  importer jsonb,
  uploaded_by uuid not null,
  uploaded_name text not null,
  uploaded_at timestamptz not null,
  primary key (area, id),
  constraint somebody_imports check (state in ('NEW', 'CHECKED') or importer is not null));
create index hotline_file_importing on matters.hotline_file (uploaded_at) where state = 'IMPORTING';
grant select, insert, update on matters.hotline_file to "${app}";

-- 列对应: how the columns of such files are read, remembered by their headings
create table matters.hotline_columns (
  area text collate "C" not null,
  headings text not null,
  columns jsonb not null,
  primary key (area, headings));
grant select, insert, update on matters.hotline_columns to "${app}";

-- 12345 原编号: one order is taken over once, however often its file comes
create table matters.hotline_order (
  area text collate "C" not null,
  number text not null check (number <> ''),
  case_id uuid,
  called_at timestamptz,
  file uuid not null,
  received_at timestamptz not null,
  primary key (area, number),
  unique (area, case_id),
  foreign key (area, case_id) references matters.matter (area, id),
  foreign key (area, file) references matters.hotline_file (area, id));
grant select, insert, update (case_id) on matters.hotline_order to "${app}";

-- what is wrong with which row
create table matters.hotline_trouble (
  area text collate "C" not null,
  file uuid not null,
  row int not null,
  number text not null,
  problem text not null,
  args text[] not null,
  primary key (area, file, row),
  foreign key (area, file) references matters.hotline_file (area, id));
grant select, insert, update, delete on matters.hotline_trouble to "${app}";
