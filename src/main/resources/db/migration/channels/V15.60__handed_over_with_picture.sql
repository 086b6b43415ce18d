-- 随附: a picture that anybody may see already
alter table channels.open311_handover add column media_url text;
