-- an address has the number of a topic alone
create index topic_number on council.topic (number);

-- 开会的人到了会: whoever opens a meeting and whoever chairs it are there
alter table council.sign_in drop constraint sign_in_way_check;
alter table council.sign_in add constraint sign_in_way_check check (way in ('QR', 'HAND', 'OPENING'));
