-- 事项: what a matter has beside its case file.
create schema matters;
grant usage on schema matters to "${app}";

-- 事项目录: classes, limits and danger words of an area, published as a whole; a matter keeps the
-- version it was raised under
create table matters.catalogue (
  area text collate "C" not null,
  version int not null check (version > 0),
  content jsonb not null,
  remark text not null,
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  primary key (area, version));
grant select, insert on matters.catalogue to "${app}";

-- 群聊转单: what was pasted, word for word
create table matters.referral (
  area text collate "C" not null,
  id uuid not null,
  quarter uuid,
  pasted text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (area, id));
grant select, insert on matters.referral to "${app}";

create table matters.matter (
  area text collate "C" not null,
  id uuid not null,
  kind text not null check (
    kind in ('COMPLAINT', 'HELP', 'QUESTION', 'SUGGESTION', 'REPORT', 'PRAISE')),
  text text not null,
  building uuid,
  entrance text not null,
  floor text not null,
  room text not null,
  reporter_name text not null,
  -- 代报: how the reporter agreed; null when they spoke for themself
  consent text check (consent in ('SPOKEN', 'TELEPHONE', 'GROUP', 'PAPER')),
  catalogue int not null,
  referral uuid,
  rating smallint check (rating between 1 and 5),
  primary key (area, id),
  foreign key (area, referral) references matters.referral (area, id));
grant select, insert, update (rating) on matters.matter to "${app}";

-- a photo belongs to whoever sent it until an act carries it; then to the case
create table matters.photo (
  area text collate "C" not null,
  id uuid not null,
  case_id uuid,
  sent_by uuid not null,
  sent_at timestamptz not null,
  primary key (area, id));
create index photo_of_case on matters.photo (area, case_id) where case_id is not null;
grant select, insert, update (case_id) on matters.photo to "${app}";
