-- photos that were sent with no matter yet belong to whoever sent them
create index photo_waiting on matters.photo (sent_by) where case_id is null;
