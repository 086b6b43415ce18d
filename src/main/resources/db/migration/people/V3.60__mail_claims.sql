-- 邮箱确认: an address counts once whoever reads its mail has said that it is theirs. The letter's link works once; of its
-- secret only the digest is here, and it is made when the letter goes out.
create table people.mail_claim (
  area text not null,
  id uuid not null,
  person uuid not null,
  mail bytea not null,
  mail_index bytea not null check (octet_length(mail_index) = 32),
  secret bytea check (octet_length(secret) = 32),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  -- another address was given meanwhile, or none
  dropped_at timestamptz,
  primary key (area, id),
  foreign key (area, person) references people.person (area, id),
  constraint ends_once check (num_nonnulls(confirmed_at, dropped_at) < 2));
create unique index mail_claim_open on people.mail_claim (area, person)
  where confirmed_at is null and dropped_at is null;
create unique index mail_claim_secret on people.mail_claim (area, secret);
create index mail_claim_person on people.mail_claim (area, person, asked_at);
create index mail_claim_address on people.mail_claim (mail_index, asked_at);
grant select, insert, update (mail, secret, confirmed_at, dropped_at)
  on people.mail_claim to "${app}";

-- its letter goes out with everything else
alter table people.sending
  add column claim uuid,
  drop constraint sending_check,
  add constraint carries_one check (num_nonnulls(notice, digest, claim) = 1),
  add foreign key (area, claim) references people.mail_claim (area, id),
  add unique (area, person, claim, channel);

-- nobody has confirmed these, so they get no mail: people are asked again
update people.notice_habit
set mail = null
where mail is not null;
