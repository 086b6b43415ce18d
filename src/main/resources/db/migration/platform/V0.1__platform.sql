-- 底座: timers and settings of the installation. They belong to no area.
create schema platform;
grant usage on schema platform to "${app}";

-- db-scheduler's own table
create table platform.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance));
create index scheduled_task_execution_time on platform.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on platform.scheduled_task (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_task to "${app}";

create table platform.setting (
  name text primary key,
  value text not null);
grant select, insert, update on platform.setting to "${app}";
