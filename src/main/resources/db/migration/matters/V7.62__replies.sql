-- 常用答复: words to begin an answer with. A version is never changed; the nearest area that has one goes first.
create table matters.reply_template (
  area text collate "C" not null,
  id uuid not null,
  version int not null check (version > 0),
  name text not null check (name <> ''),
  verb text not null check (verb in ('REPLY', 'RESOLVE', 'DECLINE', 'ASK_MORE', 'FEEDBACK')),
  -- null is for every class
  category text,
  words text not null check (words <> ''),
  active boolean not null,
  remark text not null check (remark <> ''),
  published_by uuid not null,
  published_name text not null,
  published_at timestamptz not null,
  primary key (area, id, version));
grant select, insert on matters.reply_template to "${app}";

insert into matters.reply_template (area, id, version, name, verb, words, active, remark,
  published_by, published_name, published_at)
select '000000000000', id::uuid, 1, name, verb, words, true, '系统自带',
  '00000000-0000-0000-0000-000000000000', '', '2024-01-01T00:00:00+08:00'
from (values
  ('00000000-0000-4000-8000-000000000101', '已经收到，正在安排', 'REPLY',
    '您反映的“{title}”（{number}）已经收到，由{party}办理，{due}前给您结果。'),
  ('00000000-0000-4000-8000-000000000102', '约时间上门', 'REPLY',
    '为了办“{title}”，需要到{place}看一看。请告诉我们您什么时候方便。'),
  ('00000000-0000-4000-8000-000000000103', '办好了，请看看', 'RESOLVE',
    '“{title}”已经办好。请您到{place}看一看，还有不对的地方就点“还没有”。'),
  ('00000000-0000-4000-8000-000000000104', '请补一张照片', 'ASK_MORE',
    '请补一张{place}的照片，再说说是从什么时候开始的。')) as t (id, name, verb, words);
