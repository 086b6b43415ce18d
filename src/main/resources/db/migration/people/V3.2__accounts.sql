-- 账号: belongs to the installation, not to an area. The name one signs in with may be a telephone number,
-- so it is sealed like one.
create table people.account (
  id uuid primary key,
  name bytea not null,
  name_index bytea not null unique check (octet_length(name_index) = 32),
  password text not null check (password like '$argon2id$%'),
  person_area text not null,
  person uuid not null,
  enabled boolean not null,
  -- sessions begun before the last change of password are over
  generation int not null,
  made_at timestamptz not null,
  foreign key (person_area, person) references people.person (area, id));
create index account_person on people.account (person_area, person);
grant select, insert, update (name, password, enabled, generation) on people.account to "${app}";

-- failed attempts, kept here so that a restart does not forget them; the subject is a keyed digest of
-- an account name or an address
create table people.attempt (
  subject bytea primary key,
  failures int not null check (failures > 0),
  blocked_until timestamptz,
  last_at timestamptz not null);
create index attempt_last_at on people.attempt (last_at);
grant select, insert, update, delete on people.attempt to "${app}";

-- 私人链接: the way to one's own matter without an account; only the digest of its secret is here
create table people.private_link (
  area text not null,
  secret bytea not null check (octet_length(secret) = 32),
  case_id uuid not null,
  person uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (area, secret),
  check ((revoked_by is null) = (revoked_at is null)),
  foreign key (area, person) references people.person (area, id));
create index private_link_case on people.private_link (area, case_id);
grant select, insert, update (revoked_by, revoked_at) on people.private_link to "${app}";
