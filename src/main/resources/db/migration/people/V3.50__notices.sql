-- 消息: what people are told, which ways it went, and what they wish to hear.
create table people.notice (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  person uuid not null,
  kind text not null check (kind ~ '^[a-z]+(\.[a-z-]+)+$' and char_length(kind) <= 60),
  heading text not null check (heading in ('MINE', 'WORK', 'WATCHED', 'TOGETHER')),
  pace text not null check (pace in ('EVEN_AT_NIGHT', 'AT_ONCE', 'DAILY')),
  -- what it tells of, such as an act of a ledger; nobody is told the same of it twice
  cause text not null check (char_length(cause) between 1 and 200),
  subject_area text,
  subject uuid,
  link text not null check (link ~ '^/([^/\\]|$)' and char_length(link) <= 300),
  words jsonb not null check (jsonb_typeof(words) = 'array'),
  -- whether it stands in the inbox: people may wish to hear of some things elsewhere only
  shown boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  digest date,
  primary key (area, id),
  unique (area, person, cause, kind),
  foreign key (area, person) references people.person (area, id),
  check ((subject is null) = (subject_area is null)),
  -- urgent by rule: nobody can switch it off
  check (shown or pace = 'DAILY'),
  check (digest is null or pace = 'DAILY'));
create index notice_inbox on people.notice (person, at desc, id desc) where shown;
create index notice_unread on people.notice (person) where shown and read_at is null;
create index notice_pending on people.notice (area, person)
  where digest is null and pace = 'DAILY' and read_at is null;
create index notice_digest on people.notice (area, person, digest) where digest is not null;
grant select, insert, update (read_at, digest) on people.notice to "${app}";

-- what somebody wishes to hear of, and how; without a row everything by every way
create table people.notice_wish (
  area text not null,
  person uuid not null,
  heading text not null check (heading in ('MINE', 'WORK', 'WATCHED', 'TOGETHER')),
  inbox boolean not null,
  sms boolean not null,
  mail boolean not null,
  primary key (area, person, heading),
  foreign key (area, person) references people.person (area, id));
grant select, insert, update (inbox, sms, mail) on people.notice_wish to "${app}";

-- when and in which language; the mail address is sealed like a telephone number
create table people.notice_habit (
  area text not null,
  person uuid not null,
  digest_hour smallint not null check (digest_hour between 8 and 20),
  language text not null check (language in ('zh-CN', 'en')),
  mail bytea,
  changed_at timestamptz not null,
  primary key (area, person),
  foreign key (area, person) references people.person (area, id));
grant select, insert, update (digest_hour, language, mail, changed_at)
  on people.notice_habit to "${app}";

-- 汇总: one a day for each person
create table people.digest (
  area text not null,
  person uuid not null,
  day date not null,
  notices int not null check (notices > 0),
  made_at timestamptz not null,
  primary key (area, person, day),
  foreign key (area, person) references people.person (area, id));
grant select, insert on people.digest to "${app}";

-- 投递记录: one row for each notice or digest and each way it goes out of the house
create table people.sending (
  area text not null,
  id uuid not null,
  person uuid not null,
  channel text not null check (channel in ('SMS', 'MAIL')),
  notice uuid,
  digest date,
  at_night boolean not null,
  state text not null check (state in (
    'QUEUED', 'SENDING', 'SENT', 'FAILED', 'GIVEN_UP', 'UNSURE')),
  attempts int not null check (attempts >= 0),
  version int not null,
  queued_at timestamptz not null,
  due_at timestamptz,
  sent_at timestamptz,
  receipt text check (char_length(receipt) <= 200),
  error text check (char_length(error) <= 300),
  primary key (area, id),
  unique (area, person, notice, channel),
  unique (area, person, digest, channel),
  foreign key (area, notice) references people.notice (area, id),
  foreign key (area, person, digest) references people.digest (area, person, day),
  check ((notice is null) <> (digest is null)),
  -- whatever is not over is looked at again
  check ((due_at is null) = (state in ('SENT', 'GIVEN_UP', 'UNSURE'))),
  check ((sent_at is null) = (state <> 'SENT')));
create index sending_due on people.sending (due_at) where due_at is not null;
create index sending_log on people.sending (area, queued_at desc, id desc);
grant select, insert, update (state, attempts, version, due_at, sent_at, receipt, error)
  on people.sending to "${app}";

-- 留在本机的短信: what would have gone out, where no gateway is
create table people.sms_kept (
  area text not null,
  id uuid not null,
  person uuid not null,
  phone text not null check (phone <> ''),
  words text not null check (char_length(words) between 1 and 500),
  at timestamptz not null,
  primary key (area, id),
  foreign key (area, id) references people.sending (area, id));
grant select, insert on people.sms_kept to "${app}";

-- 关注: who wants to hear of what; area and subject are somebody else's
create table people.watch (
  area text not null check (area ~ '^[0-9]{12}$'),
  subject uuid not null,
  person uuid not null,
  way text not null check (way in ('SEES', 'JOINED')),
  since timestamptz not null,
  primary key (area, subject, person));
create index watch_person on people.watch (person, since desc);
grant select, insert, update (way), delete on people.watch to "${app}";

create view people.pub_watch as
select area, subject, person, way, since
from people.watch;
grant select on people.pub_watch to "${app}";

create view people.pub_sending as
select area, channel, state, queued_at, sent_at, attempts, digest is not null as digest
from people.sending;
grant select on people.pub_sending to "${app}";
