-- 人和单位: persons, organisations, posts, mandates, consent, and who looked at what.
-- Bytes named like a field are that field sealed by the application (SM4-GCM); *_index is its keyed digest.
create extension if not exists btree_gist;
create schema people;
grant usage on schema people to "${app}";

-- few and read from everywhere: on a distributed database this one is copied to every node
create table people.organisation (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  kind text not null check (kind in (
    'PARTY_BRANCH', 'RESIDENTS_COUNCIL', 'OWNERS_COMMITTEE', 'PROPERTY_COMPANY',
    'COMMUNITY', 'STREET', 'DISTRICT_OFFICE', 'UTILITY')),
  name text not null check (char_length(name) between 1 and 100),
  short_name text not null check (char_length(short_name) between 1 and 20),
  telephone text check (char_length(telephone) between 3 and 30),
  quarter uuid,
  primary key (area, id),
  unique (area, id, kind),
  unique (area, name));
create index organisation_id on people.organisation (id);
grant select, insert, update (name, short_name, telephone) on people.organisation to "${app}";

create table people.person (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  masked_name text not null check (masked_name <> ''),
  phone bytea,
  phone_index bytea check (octet_length(phone_index) = 32),
  id_number bytea,
  health bytea,
  income bytea,
  dwelling uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (area, id),
  -- the same caller twice is one person; a family sharing a telephone is several
  unique (area, phone_index, name),
  check ((phone is null) = (phone_index is null)));
create index person_name on people.person (area, name text_pattern_ops);
create index person_dwelling on people.person (area, dwelling) where dwelling is not null;
grant select, insert, update on people.person to "${app}";

create table people.post (
  area text not null,
  id uuid not null,
  person uuid not null,
  organisation uuid not null,
  office text not null check (office in (
    'SECRETARY', 'COMMUNITY_WORKER', 'GRID_WORKER', 'BRANCH_SECRETARY', 'COUNCIL_MEMBER',
    'COMMITTEE_MEMBER', 'PROPERTY_STAFF', 'UTILITY_STAFF', 'STREET_OFFICER', 'ADMINISTRATOR')),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  primary key (area, id),
  foreign key (area, person) references people.person (area, id),
  foreign key (area, organisation) references people.organisation (area, id),
  exclude using gist (
    area with =, person with =, organisation with =, office with =, during with &&));
create index post_organisation on people.post (area, organisation);
grant select, insert, update (during) on people.post to "${app}";

-- who leads for which place and class; a district may give one mandate for all its communities
create table people.mandate (
  area text not null check (area ~ '^[0-9]{12}$'),
  id uuid not null,
  kind text not null,
  organisation_area text not null,
  organisation uuid not null,
  quarter uuid,
  class_prefix text not null check (class_prefix ~ '^[A-Z0-9.-]{0,20}$'),
  during daterange not null check (not isempty(during) and not lower_inf(during)),
  primary key (area, id),
  foreign key (organisation_area, organisation, kind)
    references people.organisation (area, id, kind),
  exclude using gist (
    area with =,
    kind with =,
    coalesce(quarter, '00000000-0000-0000-0000-000000000000') with =,
    class_prefix with =,
    during with &&));
create index mandate_organisation on people.mandate (organisation, area);
grant select, insert, update (during) on people.mandate to "${app}";

-- 谁看过我的信息: kept for the person looked at, so nobody may change or remove it
create table people.look_up (
  area text not null,
  id uuid not null,
  person uuid not null,
  field text not null check (field in ('NAME', 'PHONE', 'ID_NUMBER', 'HEALTH', 'INCOME')),
  actor uuid not null,
  actor_name text not null,
  actor_organisation text not null,
  actor_office text not null,
  reason text not null check (char_length(reason) between 1 and 200),
  at timestamptz not null,
  primary key (area, id),
  foreign key (area, person) references people.person (area, id));
create index look_up_person on people.look_up (person, at desc);
grant select, insert on people.look_up to "${app}";

-- given and withdrawn alike are rows; the newest row of a purpose counts
create table people.consent (
  area text not null,
  id uuid not null,
  person uuid not null,
  purpose text not null check (purpose ~ '^[A-Z_]{1,40}$'),
  given boolean not null,
  way text not null check (way in ('SELF', 'SPOKEN', 'TELEPHONE', 'PAPER')),
  wording text not null check (char_length(wording) between 1 and 2000),
  recorded_by uuid not null,
  at timestamptz not null,
  primary key (area, id),
  foreign key (area, person) references people.person (area, id));
create index consent_person on people.consent (area, person, purpose, at desc, id desc);
grant select, insert on people.consent to "${app}";

create view people.pub_organisation as
select area, id, kind, name, short_name, telephone, quarter
from people.organisation;
grant select on people.pub_organisation to "${app}";

create view people.pub_person_name as
select area, id, masked_name
from people.person;
grant select on people.pub_person_name to "${app}";
