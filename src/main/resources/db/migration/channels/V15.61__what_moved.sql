-- who keeps a copy asks for what moved since
create index open311_request_updated on channels.open311_request (area, updated_at);
