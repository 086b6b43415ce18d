-- 投票的那一刻: an address has the id of a vote alone
create index vote_id on voting.vote (id);
