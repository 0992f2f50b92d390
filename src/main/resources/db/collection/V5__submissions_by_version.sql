-- The first submissions of a version are looked for among those of all the others. This index serves what the former
-- one did as well.
create index submission_version on collection.submission (consultation, version);
drop index collection.submission_consultation;
