-- 诉求类型和紧急程度 are learned as the class is, each by a model of its own
alter table understanding.lesson
  add column kind text check (kind <> ''),
  add column urgency text check (urgency <> '');

alter table understanding.model
  add column question text not null default 'CLASS' check (question in ('CLASS', 'KIND', 'URGENCY'));
alter table understanding.model alter column question drop default;
alter table understanding.model
  drop constraint model_pkey,
  add primary key (area, question, version);
drop index understanding.model_serving;
create unique index model_serving on understanding.model (area, question) where state = 'SERVING';
