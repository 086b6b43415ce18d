-- A large made-up city: communities, their organisations and quarters, and matters with five acts each.
insert into places.area (code, parent, kind, name, short_name, number_prefix)
select '3403030' || lpad((case when n < 10 then 4 else 50 + n / 10 end)::text, 2, '0')
    || lpad((900 + n % 10)::text, 3, '0'),
  '340303004000', 'COMMUNITY', 'bench ' || n, 'bench ' || n,
  'BN' || chr(65 + n / 26) || chr(65 + n % 26)
from generate_series(0, ${areas} - 2) n;
insert into people.organisation (area, id, kind, name, short_name)
select code, gen_random_uuid(), 'COMMUNITY', name, short_name
from places.area
where number_prefix like 'BN%';
insert into people.organisation (area, id, kind, name, short_name)
select code, gen_random_uuid(), 'PROPERTY_COMPANY', 'company ' || n, 'company ' || n
from places.area, generate_series(1, 3) n
where kind = 'COMMUNITY' and (number_prefix like 'BN%' or code = '340303004007');
insert into places.quarter (area, id, name, key)
select code, gen_random_uuid(), q.name, q.name
from places.area,
  unnest(array['杏花苑', '春晖里', '柳岸新村', '望湖小区', '文昌花园', '东升家园', '和顺里']) q (name)
where kind = 'COMMUNITY' and (number_prefix like 'BN%' or code = '340303004007');
insert into people.mandate (area, id, kind, organisation_area, organisation, quarter, class_prefix, during)
select q.area, gen_random_uuid(), 'PROPERTY_COMPANY', q.area, o.ids[q.nth % 3 + 1], q.id, '',
  daterange('2020-01-01', null)
from (select area, id, row_number() over (partition by area order by name) as nth from places.quarter) q
join (
  select area, array_agg(id order by name) as ids
  from people.organisation
  where kind = 'PROPERTY_COMPANY'
  group by area) o on o.area = q.area;
-- what matters are about, in turn
create temporary table about as
select * from unnest(
  array['楼道灯坏了', '电梯停在半路', '门禁刷不开', '下水管返水', '电动车堵在楼道里', '垃圾没人清',
    '广场舞太吵', '有人往下扔东西', '水压太低', '物业费要公开', '树枝挡住窗户', '邻居漏水要调解'],
  array['A01', 'A02', 'A01', 'A06', 'A03', 'C01', 'C03', 'E02', 'A04', 'D01', 'C01', 'E01'])
  with ordinality as a (title, category, nth);
create temporary table town as
select a.code as area, a.number_prefix as prefix,
  (select array_agg(id order by name) from people.organisation o
    where o.area = a.code and o.kind = 'PROPERTY_COMPANY') as companies,
  (select id from people.organisation o
    where o.area = a.code and o.kind = 'COMMUNITY') as community,
  (select array_agg(id order by name) from places.quarter q where q.area = a.code) as quarters,
  row_number() over (order by a.code = '340303004007' desc, a.code) as nth
from places.area a
where a.kind = 'COMMUNITY' and (a.number_prefix like 'BN%' or a.code = '340303004007');
insert into casework.case_file (area, id, number, procedure, stage, version, title, category,
  urgency, quarter, place, source, reporter, lead, overseer, higher, responsible, stage_at,
  due_at, warn_at, promise_at, pause, level, sweep_at, terms, outcome, answer, opened_at,
  acted_at, closed_at, head)
select t.area, gen_random_uuid(), t.prefix || '-2024-' || lpad(n::text, 6, '0'), 'matter',
  case when open then 'IN_HAND' else 'CLOSED' end, 5,
  (n % 30 + 1) || '栋' || (n % 18 + 1) || '层' || about.title, about.category, 3, t.quarters[n % 7 + 1],
  (n % 30 + 1) || '栋', 'SELF',
  case when t.nth = 1 and n % 20 = 0 then '${resident}'::uuid else gen_random_uuid() end,
  t.companies[n % 3 + 1], t.community, null,
  case when open then t.companies[n % 3 + 1] end, at, case when open then due end,
  case when open then due end, due, null, 0, null,
  '{"RESOLVE":{"limit":"5 WORKING_DAYS","source":"bench"}}',
  'SOLVED', case when not open then 'CONFIRMED' end, at, at, case when not open then due end,
  decode(md5(t.area || n) || md5(n::text), 'hex')
from town t
cross join lateral generate_series(1, ${casesEach}) n
join about on about.nth = n % 12 + 1
cross join lateral (
  select n % 25 = 0 as open, timestamptz '2026-01-01' + n % 320 * interval '1 day' as at,
    timestamptz '2026-01-06' + n % 320 * interval '1 day' as due) x;
insert into casework.act (area, case_id, seq, number, procedure, at, person, name,
  organisation, organisation_name, verb, from_stage, to_stage, note, facts, responsible,
  due_at, promise_at, outcome, answer, key, previous, hash)
select c.area, c.id, s, c.number, 'matter', c.opened_at + s * interval '1 hour',
  gen_random_uuid(), '吕*', c.lead, '公司', (array['RAISE','ACKNOWLEDGE','REPLY','NOTE','RESOLVE'])[s],
  case when s > 1 then 'IN_HAND' end, 'IN_HAND', '已经到现场看过，明天来换。',
  case when s > 1 then '{}' else jsonb_build_object('title', c.title, 'lead', c.lead, 'category',
    c.category, 'quarter', c.quarter, 'source', c.source) end, c.lead,
  c.due_at, c.promise_at, null, null, c.id || ':' || s, c.head, c.head
from casework.case_file c, generate_series(1, 5) s;
insert into matters.matter (area, id, kind, text, entrance, floor, room, reporter_name, catalogue)
select area, id, 'HELP', title, '', '', '', '沈*', 0 from casework.case_file;
-- what was made by formula is counted by formula and not told again act by act
insert into matters.reckoning (area, id, seq, number, title, quarter, category, lead, source,
  opened_at, dispatched_at, ack_due, ack_at, contact_due, contact_at, resolve_due, resolved_at,
  workdays, visited, solved, rating, returns, redos, repeated, closed_at)
select area, id, 5, number, title, quarter, category, lead, source, opened_at,
  opened_at, opened_at + interval '1 day', opened_at + interval '2 hours', null,
  opened_at + interval '3 hours', promise_at, opened_at + interval '5 hours', 0,
  closed_at is not null, closed_at is not null, case when closed_at is not null then 5 end,
  0, 0, false, closed_at
from casework.case_file;
insert into casework.follower (name, tx, position)
select f.name, a.tx, a.position
from unnest(array['channels-open311', 'matters-ahead', 'matters-bulletin', 'matters-lessons',
  'matters-people', 'matters-rates', 'matters-search']) f (name)
cross join (
  select tx, position from casework.act order by tx desc, position desc limit 1) a
on conflict (name) do update set tx = excluded.tx, position = excluded.position;
