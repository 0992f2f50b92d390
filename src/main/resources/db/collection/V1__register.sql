-- The register: what people sent, as they sent it. The application adds and reads; it changes and deletes nothing of
-- it. Identifiers are random and times are hours, so that no row says who wrote it nor when she did.

grant usage on schema collection to parvis_app;

create table collection.submission (
    id uuid primary key,
    consultation text not null,
    version integer not null check (version >= 1),
    -- A contribution (a letter, a seminar's notes) rather than answers to the questionnaire.
    contribution boolean not null,
    channel text not null check (channel in ('web', 'paper', 'mail', 'e-mail', 'meeting', 'phone', 'import')),
    language text not null,
    -- The hour, in the consultation's zone; null when nobody noted it. Some zones are half an hour apart.
    received_at timestamptz check (extract(epoch from received_at)::bigint % 900 = 0 and date_trunc('second', received_at) = received_at),
    -- The agent who typed it; null when the contributor did.
    entered_by text,
    -- SHA-256 of the key that the form alone holds: a form sent twice is one submission.
    form_hash bytea not null unique check (length(form_hash) = 32),
    -- Sent after the closing, whatever the hour says.
    late boolean not null,
    flags text[] not null check (flags <@ array['too-fast', 'trap', 'under-pressure'])
);

create index submission_consultation on collection.submission (consultation);

-- The words, once for each layer that has some; an erasure deletes them.
create table collection.content (
    submission uuid not null references collection.submission,
    layer integer not null check (layer >= 0),
    fields bytea not null,
    sha256 bytea not null check (length(sha256) = 32),
    nonce bytea not null check (length(nonce) = 32),
    primary key (submission, layer)
);

-- The planner's statistics would keep copies of some words.
alter table collection.content alter column fields set statistics 0;

-- What was decided about a submission after it was received, which is layer 0.
create table collection.layer (
    submission uuid not null references collection.submission,
    number integer not null check (number >= 1),
    kind text not null check (kind in ('correction', 'replacement', 'set-aside', 'restored', 'erasure')),
    -- Null for the contributor herself.
    author text,
    day date not null,
    reason text,
    primary key (submission, number),
    check (kind = 'replacement' or (author is not null and reason is not null))
);

create table collection.receipt (
    -- SHA-256 of the code, which only its holder knows.
    code_hash bytea primary key check (length(code_hash) = 32),
    submission uuid not null references collection.submission
);

-- Files of answers entered by an agent, so that none is entered twice unawares.
create table collection.batch (
    consultation text not null,
    sha256 bytea not null check (length(sha256) = 32),
    number integer not null,
    entered_by text not null,
    entered_on date not null,
    submissions integer not null,
    primary key (consultation, sha256, number)
);

-- Answers put aside by a contributor, enciphered with a key that only her private link holds.
create table collection.draft (
    key_hash bytea primary key check (length(key_hash) = 32),
    consultation text not null,
    encrypted bytea not null,
    expires_on date not null
);

-- What codes and signatures are made with.
create table collection.secret (
    bytes bytea not null check (length(bytes) = 32)
);

create unique index secret_is_one on collection.secret ((true));

insert into collection.secret
select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Each submission as it counts now: its last words (null once erased) and where it stands.
create view collection.effective as
select s.id, s.consultation, s.version, s.contribution, s.channel, s.language, s.received_at, s.entered_by, s.late,
       coalesce(l.last, 0) as layer, c.fields, c.nonce, l.standing, l.reason
from collection.submission s
left join (
    select submission,
           max(number) filter (where kind in ('correction', 'replacement')) as last,
           (array_agg(kind order by number desc) filter (where kind in ('set-aside', 'restored', 'erasure')))[1] as standing,
           (array_agg(reason order by number desc) filter (where kind in ('set-aside', 'restored', 'erasure')))[1] as reason
    from collection.layer
    group by submission
) l on l.submission = s.id
left join collection.content c on c.submission = s.id and c.layer = coalesce(l.last, 0);

-- Words that others replaced since.
create view collection.superseded as
select s.consultation, c.fields, c.nonce
from (select submission, max(number) as last from collection.layer
      where kind in ('correction', 'replacement') group by submission) l
join collection.content c on c.submission = l.submission and c.layer < l.last
join collection.submission s on s.id = c.submission;

grant select, insert on collection.submission, collection.content, collection.layer, collection.receipt,
    collection.batch to parvis_app;
grant select, insert, update, delete on collection.draft to parvis_app;
grant select on collection.secret, collection.effective, collection.superseded to parvis_app;
