-- 对接: the doors to other systems. Nothing here decides anything about a matter.
create schema channels;
grant usage on schema channels to "${app}";

-- 对接密钥: whose programs may send reports, for where and for what; the key itself is kept nowhere
create table channels.open311_client (
  area text collate "C" not null,
  id uuid not null,
  name text not null check (name <> ''),
  digest bytea not null check (length(digest) = 32),
  ending text not null check (length(ending) = 4),
  -- codes of communities
  areas text[] not null check (cardinality(areas) > 0),
  -- codes of classes; none means all that are offered
  classes text[] not null,
  per_minute int not null check (per_minute between 1 and 100000),
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_name text,
  primary key (area, id),
  unique (area, digest),
  constraint revoked_whole check (num_nulls(revoked_at, revoked_name) in (0, 2)));
-- two keys of one name could not be told apart when one has to go
create unique index open311_client_name on channels.open311_client (area, name)
  where revoked_at is null;
grant select, insert, update (used_at, revoked_at, revoked_name) on channels.open311_client
  to "${app}";

-- 开放类别: how a class of the catalogue is offered; a class without a row is offered at once
create table channels.open311_service (
  area text collate "C" not null,
  code text not null,
  offered boolean not null,
  type text not null check (type in ('realtime', 'batch')),
  primary key (area, code));
grant select, insert, update on channels.open311_service to "${app}";

-- 提问: what a program asks whoever reports something of a class
create table channels.open311_question (
  area text collate "C" not null,
  service text not null,
  code text not null check (code ~ '^[A-Z0-9_]{1,30}$'),
  place int not null check (place between 1 and 99),
  datatype text not null check (
    datatype in ('string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist')),
  -- false for a sentence that asks nothing
  variable boolean not null,
  required boolean not null,
  words text not null check (words <> ''),
  hint text not null,
  keys text[] not null,
  names text[] not null,
  primary key (area, service, code),
  unique (area, service, place),
  constraint sentences_ask_nothing check (variable or not required),
  constraint each_choice_named check (cardinality(keys) = cardinality(names)),
  constraint lists_have_choices check (
    (datatype in ('singlevaluelist', 'multivaluelist')) = (cardinality(keys) > 0)));
grant select, insert, update, delete on channels.open311_question to "${app}";

-- 来件: what a program sent, and which matter became of it
create table channels.open311_post (
  area text collate "C" not null,
  -- the token of the protocol
  id uuid not null,
  client_area text collate "C" not null,
  client uuid not null,
  case_id uuid,
  number text,
  -- until it is a matter: everything that was sent, sealed
  waiting bytea,
  -- its own words, masked
  words text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  address_id uuid,
  media_url text,
  received_at timestamptz not null,
  filed_at timestamptz,
  -- why it never became one
  refused text,
  primary key (area, id),
  unique (area, case_id),
  constraint a_place_has_both check (num_nulls(latitude, longitude) in (0, 2)),
  constraint filed_whole check (num_nulls(case_id, number, filed_at) in (0, 3)),
  constraint waits_or_is_done check (num_nonnulls(waiting, case_id, refused) = 1));
create index open311_post_token on channels.open311_post (id);
create index open311_post_number on channels.open311_post (area, number) where number is not null;
create index open311_post_waiting on channels.open311_post (received_at) where waiting is not null;
grant select, insert, update (case_id, number, waiting, filed_at, refused)
  on channels.open311_post to "${app}";

-- 只算一次: the same key of the same program is one report
create table channels.open311_once (
  area text collate "C" not null,
  client uuid not null,
  key text not null,
  post uuid not null,
  at timestamptz not null,
  primary key (area, client, key));
grant select, insert, update on channels.open311_once to "${app}";

-- 公开的事: what anybody may read, masked before it is kept here
create table channels.open311_request (
  area text collate "C" not null,
  id uuid not null,
  -- the act it was told after
  seq int not null check (seq > 0),
  number text not null,
  service text not null,
  open boolean not null,
  -- where it stands, a key of the texts
  note text not null,
  -- what whoever did it says of it
  words text not null,
  description text not null,
  agency text not null,
  address text not null,
  address_id uuid,
  latitude double precision,
  longitude double precision,
  media_url text,
  source text not null,
  requested_at timestamptz not null,
  updated_at timestamptz not null,
  expected_at timestamptz,
  primary key (area, id),
  unique (area, number));
create index open311_request_newest
  on channels.open311_request (area, requested_at desc, id desc);
create index open311_request_open
  on channels.open311_request (area, open, requested_at desc, id desc);
create index open311_request_service
  on channels.open311_request (area, service, requested_at desc, id desc);
grant select, insert, update, delete on channels.open311_request to "${app}";

-- 进展: what became of public matters, step by step
create table channels.open311_update (
  area text collate "C" not null,
  request uuid not null,
  seq int not null,
  at timestamptz not null,
  open boolean not null,
  note text not null,
  words text not null,
  primary key (area, request, seq),
  foreign key (area, request) references channels.open311_request (area, id) on delete cascade);
create index open311_update_when on channels.open311_update (area, at, request, seq);
grant select, insert, update, delete on channels.open311_update to "${app}";

-- 补充: what programs said of matters they sent; the same key is the same word
create table channels.open311_said (
  area text collate "C" not null,
  client uuid not null,
  key text not null,
  request uuid not null,
  -- the act it became
  seq int,
  at timestamptz not null,
  primary key (area, client, key));
grant select, insert, update (seq) on channels.open311_said to "${app}";
