-- 停用: what is no longer there is offered to nobody any more, and stays in every record that names it.
alter table places.grid add column retired_on date;
alter table places.quarter add column retired_on date;
alter table places.building add column retired_on date;
alter table places.entrance add column retired_on date;
alter table places.dwelling add column retired_on date;
grant update (retired_on) on places.entrance, places.dwelling to "${app}";

create or replace view places.pub_quarter as
select area, id, name, has_property_company, households, grid, longitude, latitude, retired_on
from places.quarter;

create or replace view places.pub_building as
select b.area, b.id, b.quarter, b.label, b.floors,
  coalesce(b.grid, q.grid) as grid,
  coalesce(b.longitude, q.longitude) as longitude,
  coalesce(b.latitude, q.latitude) as latitude,
  coalesce(b.retired_on, q.retired_on) as retired_on
from places.building b
join places.quarter q on q.area = b.area and q.id = b.quarter;
