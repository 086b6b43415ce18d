-- 我也遇到了: who joined a message instead of saying the same again; once each, however often they tap
create table understanding.voice (
  area text collate "C" not null,
  message uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (area, message, person),
  foreign key (area, message) references understanding.message (area, id));
create index voice_person on understanding.voice (person, at);
grant select, insert on understanding.voice to "${app}";

create view understanding.pub_voice as
select area, message, count(*) as voices
from understanding.voice
group by area, message;
grant select on understanding.pub_voice to "${app}";
