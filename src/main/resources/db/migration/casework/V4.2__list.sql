-- 清单: every case somebody may see, newest first. What a list is filtered by stands in the index, so that a
-- rare word among the cases of a street is looked for without touching the cases themselves.
drop index casework.case_file_opened;
create index case_file_opened on casework.case_file (area, opened_at, id)
  include (procedure, title, place, category, closed_at);

drop index casework.case_file_led;
create index case_file_led on casework.case_file (lead, opened_at, id)
  include (area, procedure, title, place, category, closed_at);
create index case_file_led_open on casework.case_file (lead, due_at) where closed_at is null;

-- few watch without overseeing the area, but whoever does must not walk through everybody's cases
create index case_file_overseen on casework.case_file (overseer);
create index case_file_heard on casework.case_file (higher, opened_at) where higher is not null;
