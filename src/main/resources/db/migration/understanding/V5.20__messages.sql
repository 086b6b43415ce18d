-- 听到的: every message with what it is found by, compared by, and put together by. Made from the ledger, and
-- can be made again from it; whoever writes here follows the acts.
create table understanding.message (
  area text collate "C" not null,
  id uuid not null,
  number text not null,
  title text not null,
  place text not null,
  quarter uuid,
  category text,
  at timestamptz not null,
  open boolean not null,
  -- title, place, number and text as they are looked through: small letters, half width
  words text not null,
  -- who may read it beside those who oversee the area: reporter, organisations, quarter
  readers uuid[] not null,
  -- every two characters in a row, mixed with the area, so that other areas' messages stand elsewhere
  keys int[] not null,
  -- the pieces that tell most, mixed with the area
  marks int[] not null,
  -- 文本指纹: pieces and their weights, of length one
  pieces int[] not null,
  weights real[] not null check (cardinality(pieces) = cardinality(weights)),
  topic uuid,
  -- how alike it is to the other messages of its topic
  fit real,
  primary key (area, id),
  check ((topic is null) = (fit is null)));
create index message_keys on understanding.message using gin (keys);
create index message_marks on understanding.message using gin (marks);
create index message_at on understanding.message (area, at);
create index message_topic on understanding.message (area, topic, at) where topic is not null;
grant select, insert, update on understanding.message to "${app}";

-- in which areas somebody may read anything at all without overseeing them
create table understanding.reader (
  area text collate "C" not null,
  reader uuid not null,
  primary key (area, reader));
create index reader_areas on understanding.reader (reader);
grant select, insert on understanding.reader to "${app}";

-- 热点: messages about one thing, as the sum of their fingerprints
create table understanding.topic (
  area text collate "C" not null,
  id uuid not null,
  size int not null check (size >= 0),
  pieces int[] not null,
  sums real[] not null check (cardinality(pieces) = cardinality(sums)),
  primary key (area, id));
grant select, insert, update on understanding.topic to "${app}";

-- for 未诉先办 and whoever else follows what comes up; a topic is what two or more say
create view understanding.pub_topic as
select area, topic as id, count(*) as messages, count(*) filter (where open) as open,
  min(at) as first_at, max(at) as last_at,
  mode() within group (order by quarter) as quarter,
  mode() within group (order by category) as category,
  (array_agg(title order by fit desc, at))[1] as title,
  mode() within group (order by place) as place
from understanding.message
where topic is not null
group by area, topic;
create view understanding.pub_message as
select area, id, at, open, topic, quarter, category from understanding.message;
grant select on understanding.pub_topic, understanding.pub_message to "${app}";
