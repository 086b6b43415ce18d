-- when somebody was told, which may be later than what they were told of: “all read” must not reach what came since
alter table people.notice add column told_at timestamptz;
update people.notice set told_at = at;
alter table people.notice alter column told_at set not null;
