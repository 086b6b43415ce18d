-- 单元: where an entrance is, for other rooms.
create view places.pub_entrance as
select e.area, e.id, b.quarter, e.building, b.label as building_label, e.label, b.retired_on
from places.entrance e
  join places.building b on b.area = e.area and b.id = e.building;
grant select on places.pub_entrance to "${app}";
