-- What a value may be is said by its type. PostgreSQL reads the rules of a table anew with each statement, and those of a
-- type once: of what it did for a submission, that was a tenth.
create domain collection.digest as bytea check (length(value) = 32);
create domain collection.version_number as integer check (value >= 1);
create domain collection.layer_number as integer check (value >= 0);
create domain collection.channel as text
    check (value in ('web', 'paper', 'mail', 'e-mail', 'meeting', 'phone', 'import'));
-- The hour: some zones are half an hour or three quarters of one apart.
create domain collection.hour as timestamptz
    check (date_bin('15 minutes', value, timestamptz '2000-01-01 00:00:00+00') = value);
create domain collection.flags as text[] check (value <@ array['too-fast', 'trap', 'under-pressure']);

-- They are made again below, as they were.
drop view collection.effective, collection.superseded;

alter table collection.submission
    drop constraint submission_version_check,
    drop constraint submission_channel_check,
    drop constraint submission_received_at_check,
    drop constraint submission_form_hash_check,
    drop constraint submission_flags_check,
    alter column version type collection.version_number,
    alter column channel type collection.channel,
    alter column received_at type collection.hour,
    alter column form_hash type collection.digest,
    alter column flags type collection.flags;

alter table collection.content
    drop constraint content_layer_check,
    drop constraint content_sha256_check,
    drop constraint content_nonce_check,
    alter column layer type collection.layer_number,
    alter column sha256 type collection.digest,
    alter column nonce type collection.digest;

alter table collection.receipt
    drop constraint receipt_code_hash_check,
    alter column code_hash type collection.digest;

create view collection.effective as
select s.id, s.consultation, s.version, s.contribution, s.channel, s.language, s.received_at, s.entered_by, s.late,
       greatest(coalesce(l.last, 0), r.last) as layer, c.fields, c.nonce, l.standing, l.reason,
       r.questions, r.versions, r.words
from collection.submission s
left join (
    select submission,
           max(number) filter (where kind in ('correction', 'replacement')) as last,
           (array_agg(kind order by number desc) filter (where kind in ('set-aside', 'restored', 'erasure')))[1] as standing,
           (array_agg(reason order by number desc) filter (where kind in ('set-aside', 'restored', 'erasure')))[1] as reason
    from collection.layer
    group by submission
) l on l.submission = s.id
left join collection.content c on c.submission = s.id and c.layer = coalesce(l.last, 0)
left join (
    select submission, max(layer) as last, array_agg(question order by question) as questions,
           array_agg(version order by question) as versions, array_agg(words order by question) as words
    from collection.last_reading
    group by submission
) r on r.submission = s.id;

create view collection.superseded as
select s.consultation, c.fields, c.nonce
from (select submission, max(number) as last from collection.layer
      where kind in ('correction', 'replacement') group by submission) l
join collection.content c on c.submission = l.submission and c.layer < l.last
join collection.submission s on s.id = c.submission;

-- What other modules may know of tables that are not theirs.

-- Whose consultation each submission is of.
create view collection.belonging as
select id as submission, consultation from collection.submission;

-- How long the words of each layer are, words left aside.
create view collection.length as
select octet_length(fields) as bytes from collection.content;

-- When and why answers were read again.
create view collection.rereading as
select submission, number as layer, day, reason from collection.layer where kind = 'rereading';

grant select on collection.effective, collection.superseded, collection.belonging, collection.length,
    collection.rereading to parvis_app;
