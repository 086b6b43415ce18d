-- 对方平台: servers of others that take matters over
create table channels.open311_peer (
  area text collate "C" not null,
  id uuid not null,
  name text not null check (name <> ''),
  url text not null check (url ~ '^https?://'),
  jurisdiction text not null,
  -- sealed
  api_key bytea,
  active boolean not null,
  made_name text not null,
  made_at timestamptz not null,
  primary key (area, id),
  unique (area, name));
grant select, insert, update (url, jurisdiction, api_key, active) on channels.open311_peer
  to "${app}";

-- 转交: a matter handed over to such a server, and how far that got
create table channels.open311_handover (
  area text collate "C" not null,
  id uuid not null,
  case_id uuid not null,
  number text not null,
  peer uuid not null,
  service text not null check (service <> ''),
  words text not null check (words <> ''),
  address text not null,
  latitude double precision,
  longitude double precision,
  state text not null check (state in ('WAITING', 'TOKEN', 'SENT', 'DONE', 'FAILED')),
  token text,
  remote text,
  remote_open boolean,
  attempts int not null check (attempts >= 0),
  -- when somebody looks at it next
  next_at timestamptz,
  trouble text not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  heard_to timestamptz not null,
  primary key (area, id),
  -- one peer gets a matter once
  unique (area, case_id, peer),
  foreign key (area, peer) references channels.open311_peer (area, id),
  constraint a_place_has_both check (num_nulls(latitude, longitude) in (0, 2)),
  constraint looked_at_until_it_ends check ((next_at is null) = (state in ('DONE', 'FAILED'))),
  constraint sent_has_a_number check (state not in ('SENT', 'DONE') or remote is not null),
  constraint token_while_it_counts check (state <> 'TOKEN' or token is not null));
create index open311_handover_next on channels.open311_handover (next_at)
  where next_at is not null;
grant select, insert,
  update (state, service, token, remote, remote_open, attempts, next_at, trouble, heard_to)
  on channels.open311_handover to "${app}";

-- 对方的回复: each once, however often it is told
create table channels.open311_heard (
  area text collate "C" not null,
  handover uuid not null,
  key text not null,
  at timestamptz not null,
  open boolean,
  words text not null,
  -- whether it stands in the thread of the matter
  told boolean not null,
  primary key (area, handover, key),
  foreign key (area, handover) references channels.open311_handover (area, id));
grant select, insert, update (told) on channels.open311_heard to "${app}";
