-- what went wrong begins with its kind, so that people are told in their own language
update channels.open311_handover set trouble = 'REFUSED ' || trouble where trouble <> '';
