-- the town was made as if all of it had been told; what the public reads of it is told again
delete from casework.follower where name = 'channels-open311';
