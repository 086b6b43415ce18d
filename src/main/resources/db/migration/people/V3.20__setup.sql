-- 停用一家单位: it is offered to nobody any more, and stays in every record that names it.
alter table people.organisation add column retired_on date;
grant update (quarter, retired_on) on people.organisation to "${app}";

-- 一次性密码: whoever was given a password by somebody else chooses their own before anything else.
-- Accounts that nobody has signed in with for half a year are shown to the administrator.
alter table people.account
  add column must_change boolean not null default false,
  add column last_sign_in timestamptz;
grant update (must_change, last_sign_in) on people.account to "${app}";

-- the newest residents first
create index person_newest on people.person (area, id desc);
