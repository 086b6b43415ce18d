-- kept beside the message, by the statement that adds a voice, so that a page need not ask once more
alter table understanding.message add column voices int not null default 0 check (voices >= 0);
update understanding.message m
set voices = v.voices
from understanding.pub_voice v
where v.area = m.area and v.message = m.id;
