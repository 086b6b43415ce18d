-- 户: where a home lies, for other rooms.
create view places.pub_dwelling as
select d.area, d.id, d.building, b.quarter, b.label as building_label, e.label as entrance, d.room
from places.dwelling d
  join places.building b on b.area = d.area and b.id = d.building
  left join places.entrance e on e.area = d.area and e.id = d.entrance;
grant select on places.pub_dwelling to "${app}";
