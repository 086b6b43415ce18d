-- 四方议事会: the standing series of a quarter, its meetings, who came, what was on the table, what was decided, the minutes.

-- 例会: how a quarter meets; every change is a version of its own, and a meeting keeps the one it was planned under
create table council.series (
  area text not null check (area ~ '^[0-9]{12}$'),
  quarter uuid not null,
  version int not null check (version > 0),
  -- 1 is Monday
  weekday smallint not null check (weekday between 1 and 7),
  begins time not null,
  place text not null check (char_length(place) between 1 and 100),
  size_least smallint not null check (size_least between 3 and 99),
  size_most smallint not null,
  notice_days smallint not null check (notice_days between 0 and 15),
  speak_seconds smallint not null check (speak_seconds between 30 and 600),
  speak_times smallint not null check (speak_times between 1 and 9),
  -- 几次议不成就要提请: how often a thing may be on the table before somebody else has to decide
  rounds smallint not null check (rounds between 1 and 9),
  source text not null check (char_length(source) between 1 and 500),
  running boolean not null,
  made_by uuid not null,
  made_by_name text not null,
  at timestamptz not null,
  primary key (area, quarter, version),
  check (size_most between size_least and 99));
grant select, insert on council.series to "${app}";

create table council.meeting (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  quarter uuid not null,
  -- 第几次
  ordinal int not null check (ordinal > 0),
  held_on date not null,
  begins_at timestamptz not null,
  place text not null check (char_length(place) between 1 and 100),
  series int not null,
  chair uuid,
  chair_name text not null,
  recorder uuid,
  recorder_name text not null,
  noticed_at timestamptz,
  -- why people were told later than the rules say; empty if they were not
  late text not null check (char_length(late) <= 200),
  opened_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_why text,
  -- 经过 is chained: number and hash of the latest proceeding
  version int not null check (version > 0),
  head bytea not null check (octet_length(head) = 32),
  primary key (area, id),
  unique (area, quarter, ordinal),
  foreign key (area, quarter, series) references council.series (area, quarter, version),
  check ((chair is null) = (chair_name = '')),
  check ((recorder is null) = (recorder_name = '')),
  constraint opens_when_everybody_was_told check (
    opened_at is null or (noticed_at is not null and chair is not null and recorder is not null)),
  check (closed_at is null or opened_at is not null),
  check (closed_at is null or cancelled_at is null),
  check ((cancelled_at is null) = (cancelled_why is null)));
create unique index meeting_a_day on council.meeting (area, quarter, held_on) where cancelled_at is null;
create index meeting_id on council.meeting (id);
create index meeting_newest on council.meeting (area, held_on desc);
grant select, insert, update (
  held_on, begins_at, place, chair, chair_name, recorder, recorder_name, noticed_at, late, opened_at, closed_at,
  cancelled_at, cancelled_why, version, head)
  on council.meeting to "${app}";

-- 经过: what was done, in order; each hash covers the one before it
create table council.proceeding (
  area text not null,
  meeting uuid not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  person uuid not null,
  name text not null,
  verb text not null check (verb ~ '^[A-Z_]{1,40}$'),
  -- one fact a line, as it was hashed
  facts text not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (area, meeting, seq),
  foreign key (area, meeting) references council.meeting (area, id));
grant select, insert on council.proceeding to "${app}";

-- 应到: everybody who has a place at the table, party by party
create table council.seat (
  area text not null,
  meeting uuid not null,
  no int not null check (no > 0),
  party text not null check (party in (
    'PARTY_BRANCH', 'RESIDENTS_COUNCIL', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY')),
  organisation uuid not null,
  organisation_name text not null,
  person uuid not null,
  name text not null,
  primary key (area, meeting, no),
  unique (area, meeting, party, person),
  foreign key (area, meeting) references council.meeting (area, id));
create index seat_person on council.seat (person);
grant select, insert, delete on council.seat to "${app}";

-- 签到: once for each person, whatever the way
create table council.sign_in (
  area text not null,
  meeting uuid not null,
  person uuid not null,
  way text not null check (way in ('QR', 'HAND')),
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (area, meeting, person),
  foreign key (area, meeting) references council.meeting (area, id));
grant select, insert on council.sign_in to "${app}";

-- 请假
create table council.leave (
  area text not null,
  meeting uuid not null,
  person uuid not null,
  reason text not null check (char_length(reason) between 1 and 200),
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (area, meeting, person),
  foreign key (area, meeting) references council.meeting (area, id));
grant select, insert on council.leave to "${app}";

-- 列席: may speak, has no vote
create table council.guest (
  area text not null,
  meeting uuid not null,
  name text not null check (char_length(name) between 1 and 50),
  comes_from text not null check (char_length(comes_from) between 1 and 50),
  at timestamptz not null,
  primary key (area, meeting, name, comes_from),
  foreign key (area, meeting) references council.meeting (area, id));
grant select, insert on council.guest to "${app}";

-- 议程
create table council.item (
  area text not null,
  meeting uuid not null,
  no int not null check (no > 0),
  position int not null,
  source text not null check (source in ('CARRIED', 'TASK', 'OVERDUE', 'FOLLOWED', 'SUPPORT', 'HAND')),
  title text not null check (char_length(title) between 1 and 100),
  -- 情况说明
  story text not null check (char_length(story) <= 2000),
  -- 方案与费用测算
  plans text not null check (char_length(plans) <= 2000),
  -- 党组织把关意见
  gate text not null check (char_length(gate) <= 500),
  -- whose business it is: nothing is decided without somebody from each of them
  concerns text[] not null,
  -- where it came from: a case of another room, with its page
  subject_kind text,
  subject_id uuid,
  subject_link text not null check (subject_link = '' or subject_link ~ '^/[^/]'),
  -- how many follow it, or how many days it is late
  weight int not null check (weight >= 0),
  -- 第几次上会
  round int not null check (round > 0),
  origin_meeting uuid,
  origin_item int,
  begun_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in (
    'AGREED', 'PARTLY', 'TO_REPRESENTATIVES', 'TO_OWNERS', 'TO_STREET', 'CARRIED')),
  decision text not null check (char_length(decision) <= 2000),
  first_task int,
  primary key (area, meeting, no),
  unique (area, meeting, subject_kind, subject_id),
  -- carried over into one meeting, not into two
  unique (area, origin_meeting, origin_item),
  foreign key (area, meeting) references council.meeting (area, id),
  foreign key (area, origin_meeting, origin_item) references council.item (area, meeting, no),
  check ((subject_kind is null) = (subject_id is null)),
  check ((origin_meeting is null) = (origin_item is null)),
  constraint ends_with_an_outcome check ((ended_at is null) = (outcome is null)),
  constraint decided_or_carried_over check (
    outcome is null
    or (outcome = 'CARRIED' and first_task is null)
    or (outcome <> 'CARRIED' and first_task is not null and decision <> '')));
-- 一事一议
create unique index item_on_the_table on council.item (area, meeting)
  where begun_at is not null and ended_at is null;
create index item_subject on council.item (area, subject_kind, subject_id) where subject_id is not null;
grant select, insert, delete, update (
  position, title, story, plans, gate, concerns, begun_at, ended_at, outcome, decision, first_task)
  on council.item to "${app}";

-- 回避: may speak, not vote
create table council.recusal (
  area text not null,
  meeting uuid not null,
  item int not null,
  person uuid not null,
  reason text not null check (char_length(reason) between 1 and 200),
  at timestamptz not null,
  primary key (area, meeting, item, person),
  foreign key (area, meeting, item) references council.item (area, meeting, no));
grant select, insert on council.recusal to "${app}";

-- 任务分解
create table council.task (
  area text not null,
  meeting uuid not null,
  item int not null,
  no int not null check (no between 1 and 20),
  quarter uuid not null,
  what text not null check (char_length(what) between 1 and 500),
  owner uuid not null,
  owner_name text not null check (owner_name <> ''),
  helpers text not null check (char_length(helpers) <= 200),
  money text not null check (char_length(money) <= 100),
  watcher text not null check (char_length(watcher) <= 100),
  due_on date not null,
  done_at timestamptz,
  done_by text,
  done_words text check (char_length(done_words) between 1 and 500),
  primary key (area, meeting, item, no),
  foreign key (area, meeting, item) references council.item (area, meeting, no),
  check ((done_at is null) = (done_by is null) and (done_at is null) = (done_words is null)));
create index task_open on council.task (area, quarter, due_on) where done_at is null;
grant select, insert, update (done_at, done_by, done_words) on council.task to "${app}";

alter table council.item add constraint decided_with_owner_and_day
  foreign key (area, meeting, no, first_task) references council.task (area, meeting, item, no);

-- 动议
create table council.motion (
  area text not null,
  meeting uuid not null,
  no int not null check (no > 0),
  item int not null,
  mover text not null check (char_length(mover) between 1 and 100),
  body text not null check (body in ('COUNCIL', 'MOTION')),
  manner text not null check (manner in ('HANDS', 'SIGNED', 'SECRET')),
  -- how often its words were changed; the words themselves are beside it
  words_version int not null check (words_version > 0),
  put_at timestamptz not null,
  voting_at timestamptz,
  vote uuid,
  counted_at timestamptz,
  present int,
  pro int check (pro >= 0),
  against int check (against >= 0),
  abstain int check (abstain >= 0),
  casting text check (casting in ('FOR', 'AGAINST')),
  ended_at timestamptz,
  outcome text check (outcome in ('PASSED', 'FAILED', 'NOT_VALID', 'WITHDRAWN')),
  primary key (area, meeting, no),
  foreign key (area, meeting, item) references council.item (area, meeting, no),
  check ((ended_at is null) = (outcome is null)),
  check (counted_at is null or (voting_at is not null and pro is not null and against is not null
    and abstain is not null and present is not null)),
  check (outcome is null or outcome = 'WITHDRAWN' or counted_at is not null),
  check (vote is null or manner <> 'HANDS'),
  constraint chair_breaks_ties_only check (casting is null or pro = against));
-- one motion at a time
create unique index motion_on_the_floor on council.motion (area, meeting) where ended_at is null;
grant select, insert, update (
  words_version, voting_at, vote, counted_at, present, pro, against, abstain, casting, ended_at, outcome)
  on council.motion to "${app}";

-- 动议的文字, version by version
create table council.motion_words (
  area text not null,
  meeting uuid not null,
  motion int not null,
  version int not null check (version > 0),
  words text not null check (char_length(words) between 1 and 1000),
  by_whom text not null check (char_length(by_whom) between 1 and 100),
  at timestamptz not null,
  primary key (area, meeting, motion, version),
  foreign key (area, meeting, motion) references council.motion (area, meeting, no));
grant select, insert on council.motion_words to "${app}";

-- 举手计数: typed by two people
create table council.hand_count (
  area text not null,
  meeting uuid not null,
  motion int not null,
  teller uuid not null,
  teller_name text not null,
  -- tellers who differ count once more
  round int not null check (round between 1 and 9),
  pro int not null check (pro between 0 and 999),
  against int not null check (against between 0 and 999),
  abstain int not null check (abstain between 0 and 999),
  at timestamptz not null,
  primary key (area, meeting, motion, round, teller),
  foreign key (area, meeting, motion) references council.motion (area, meeting, no));
grant select, insert on council.hand_count to "${app}";

-- 发言
create table council.speech (
  area text not null,
  meeting uuid not null,
  no int not null check (no > 0),
  item int not null,
  -- null for who has no account
  person uuid,
  name text not null check (char_length(name) between 1 and 50),
  comes_from text not null check (char_length(comes_from) <= 50),
  side text not null check (side in ('FOR', 'AGAINST', 'NEUTRAL')),
  asked_at timestamptz not null,
  begun_at timestamptz,
  -- until when it may last
  ends_at timestamptz,
  ended_at timestamptz,
  -- 摘要
  gist text not null check (char_length(gist) <= 1000),
  primary key (area, meeting, no),
  foreign key (area, meeting, item) references council.item (area, meeting, no),
  check ((begun_at is null) = (ends_at is null)),
  -- who never began is out of the queue once it ended
  check (ended_at is null or ended_at >= asked_at));
create unique index speech_now on council.speech (area, meeting) where begun_at is not null and ended_at is null;
create unique index speech_waiting on council.speech (area, meeting, item, name, comes_from)
  where begun_at is null and ended_at is null;
grant select, insert, update (begun_at, ends_at, ended_at, gist) on council.speech to "${app}";

-- 纪要: every version whole
create table council.minutes (
  area text not null,
  meeting uuid not null,
  version int not null check (version > 0),
  -- headings and texts as JSON, byte for byte as they were hashed
  body text not null,
  digest bytea not null check (octet_length(digest) = 32),
  made_by uuid not null,
  made_by_name text not null,
  at timestamptz not null,
  primary key (area, meeting, version),
  unique (area, meeting, version, digest),
  foreign key (area, meeting) references council.meeting (area, id));
grant select, insert on council.minutes to "${app}";

-- 签字: of this version, word for word
create table council.minutes_signature (
  area text not null,
  meeting uuid not null,
  version int not null,
  party text not null check (party in (
    'PARTY_BRANCH', 'RESIDENTS_COUNCIL', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY')),
  digest bytea not null,
  person uuid not null,
  name text not null,
  at timestamptz not null,
  primary key (area, meeting, version, party),
  foreign key (area, meeting, version, digest) references council.minutes (area, meeting, version, digest));
grant select, insert on council.minutes_signature to "${app}";

-- 日历订阅: of the site's own area; the database has only the digest of the secret
create table council.calendar_link (
  area text not null,
  secret bytea not null check (octet_length(secret) = 32),
  person uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (area, secret));
create unique index calendar_link_live on council.calendar_link (area, person) where revoked_at is null;
grant select, insert, update (revoked_at) on council.calendar_link to "${app}";
