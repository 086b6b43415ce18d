-- Many people with messages they have not read, some of whom chose an hour, an address or fewer ways.
insert into people.person (area, id, name, masked_name, phone, phone_index, made_by, made_at)
select (340303100000 + n % ${areas} * 1000)::text, gen_random_uuid(), 'bench ' || n, 'b*',
  '\x00', sha256(n::text::bytea), gen_random_uuid(), '${at}'
from generate_series(1, ${people}) n;
insert into people.notice_habit (area, person, digest_hour, language, mail, changed_at)
select area, id, case when n % 3 = 0 then 8 else 17 end, 'zh-CN',
  case when n % 2 = 0 then '\x00'::bytea end, '${at}'
from (select area, id, row_number() over (order by id) as n from people.person) p
where n % 4 = 0;
insert into people.notice_wish (area, person, heading, inbox, sms, mail)
select area, id, 'MINE', true, n % 2 = 0, true
from (select area, id, row_number() over (order by id) as n from people.person) p
where n % 5 = 0;
insert into people.notice (area, id, person, kind, heading, pace, cause, link, words, shown, at,
  told_at)
select p.area, gen_random_uuid(), p.id, 'matter.taken-up',
  case when n % 3 = 0 then 'WATCHED' else 'MINE' end, 'DAILY', 'bench:' || n, '/mine', '[]', true,
  '${at}', '${at}'
from people.person p
cross join generate_series(1, ${each}) n;
