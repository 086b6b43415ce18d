-- 地点: the area tree, and inside a community its quarters, grids, buildings, entrances, dwellings.
create schema places;
grant usage on schema places to "${app}";

-- The key every business row carries; small, and on a distributed database a copy on every node.
create table places.area (
  code text primary key check (code ~ '^[0-9]{12}$'),
  parent text references places.area (code),
  kind text not null check (kind in ('PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY')),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  -- begins human numbers: DFH-2024-000066; the code itself where nobody chose letters
  number_prefix text not null unique check (number_prefix ~ '^([A-Z]{2,8}|[0-9]{12})$'),
  source text,
  note text,
  check ((parent is null) = (kind = 'PROVINCE')));
create index area_parent on places.area (parent);
grant select, insert, update on places.area to "${app}";

create table places.grid (
  area text not null references places.area (code),
  id uuid not null,
  code text not null,
  name text not null check (name <> ''),
  primary key (area, id),
  unique (area, code));
grant select, insert, update on places.grid to "${app}";

-- Longitude and latitude are WGS-84 (within a decimetre CGCS2000); datum says what was handed in.
create table places.quarter (
  area text not null references places.area (code),
  id uuid not null,
  name text not null check (name <> ''),
  -- the name as it is compared: widths, capitals and numerals evened out
  key text not null check (key <> ''),
  road text,
  road_number text,
  has_property_company boolean not null default true,
  households int check (households > 0),
  grid uuid,
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -90 and 90),
  datum text check (datum in ('WGS_84', 'CGCS2000', 'GCJ_02', 'BD_09')),
  primary key (area, id),
  unique (area, key),
  foreign key (area, grid) references places.grid (area, id),
  check (num_nulls(longitude, latitude, datum) in (0, 3)));
grant select, insert, update on places.quarter to "${app}";

-- 别名. What people call it; one alias may mean two quarters, and then the reader is asked.
create table places.quarter_alias (
  area text not null,
  quarter uuid not null,
  key text not null check (key <> ''),
  alias text not null check (alias <> ''),
  primary key (area, quarter, key),
  foreign key (area, quarter) references places.quarter (area, id));
grant select, insert, delete on places.quarter_alias to "${app}";

create table places.building (
  area text not null,
  id uuid not null,
  quarter uuid not null,
  label text not null check (label <> ''),
  -- 16栋, 十六幢, 16号楼 and 16# are one building: 16
  key text not null check (key <> ''),
  floors int check (floors between 1 and 200),
  grid uuid,
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -90 and 90),
  datum text check (datum in ('WGS_84', 'CGCS2000', 'GCJ_02', 'BD_09')),
  primary key (area, id),
  unique (area, quarter, key),
  foreign key (area, quarter) references places.quarter (area, id),
  foreign key (area, grid) references places.grid (area, id),
  check (num_nulls(longitude, latitude, datum) in (0, 3)));
grant select, insert, update on places.building to "${app}";

create table places.building_alias (
  area text not null,
  building uuid not null,
  key text not null check (key <> ''),
  alias text not null check (alias <> ''),
  primary key (area, building, key),
  foreign key (area, building) references places.building (area, id));
grant select, insert, delete on places.building_alias to "${app}";

create table places.entrance (
  area text not null,
  id uuid not null,
  building uuid not null,
  label text not null check (label <> ''),
  key text not null check (key <> ''),
  primary key (area, id),
  unique (area, building, key),
  -- so that a dwelling cannot name the entrance of another building
  unique (area, id, building),
  foreign key (area, building) references places.building (area, id));
grant select, insert on places.entrance to "${app}";

-- A small old building may have no 单元: then the entrance is missing.
create table places.dwelling (
  area text not null,
  id uuid not null,
  building uuid not null,
  entrance uuid,
  room text not null check (room <> ''),
  key text not null check (key <> ''),
  primary key (area, id),
  unique nulls not distinct (area, building, entrance, key),
  foreign key (area, building) references places.building (area, id),
  foreign key (area, entrance, building) references places.entrance (area, id, building));
grant select, insert on places.dwelling to "${app}";

create view places.pub_area as
select code, parent, kind, name, short_name, number_prefix
from places.area;

create view places.pub_quarter as
select area, id, name, has_property_company, households, grid, longitude, latitude
from places.quarter;

create view places.pub_building as
select b.area, b.id, b.quarter, b.label, b.floors,
  coalesce(b.grid, q.grid) as grid,
  coalesce(b.longitude, q.longitude) as longitude,
  coalesce(b.latitude, q.latitude) as latitude
from places.building b
join places.quarter q on q.area = b.area and q.id = b.quarter;

grant select on places.pub_area, places.pub_quarter, places.pub_building to "${app}";
