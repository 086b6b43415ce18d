-- 家: where a person is registered and lives, for other rooms; asked for by the person's id alone.
create index person_id on people.person (id);

create view people.pub_home as
select area, id as person, dwelling
from people.person;
grant select on people.pub_home to "${app}";
