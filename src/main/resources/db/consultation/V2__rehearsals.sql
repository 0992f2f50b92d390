-- Rehearsals: the system answers its own questionnaire, on a clone, before anybody else does.

-- The consultation that this one rehearses; null for one that people answer. A clone's identifier is its only key: it
-- is random, listed nowhere, and ends with the clone. What it rehearses may not be published yet, hence no reference.
alter table consultation.consultation add column rehearses text;
alter table consultation.consultation add constraint clone_is_named_by_chance
    check ((rehearses is not null) = (id ~ '^r-[0-9a-f]{32}$'));

-- What may be purged by the other modules that keep something of a consultation.
create view consultation.clone as select id from consultation.consultation where rehearses is not null;
grant select on consultation.clone to parvis_app;

-- What came of each rehearsal, kept with the content that was rehearsed. The latest of a content says whether it may
-- be opened.
create table consultation.rehearsal (
    number bigint generated always as identity primary key,
    consultation text not null,
    version integer not null check (version > 0),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    rehearsed_at timestamptz not null default now(),
    rehearsed_by text not null,
    green boolean not null,
    verdict jsonb not null
);
create index rehearsal_of_content on consultation.rehearsal (consultation, digest, number);
grant select, insert on consultation.rehearsal to parvis_app;
