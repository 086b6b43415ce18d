-- 听懂: what was learned from the area's own matters.
create schema understanding;
grant usage on schema understanding to "${app}";
