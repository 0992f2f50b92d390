-- Published consultations. A version is never edited: what people were asked stays readable for ever.

create table consultation.consultation (
    id text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
    state text not null default 'PUBLISHED' check (state in ('PUBLISHED', 'OPEN', 'PAUSED', 'CLOSED'))
);

create table consultation.version (
    consultation text not null references consultation.consultation,
    number integer not null check (number > 0),
    definition text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null default now(),
    published_by text not null,
    primary key (consultation, number)
);

-- What the version's pages show: its logo, its documents. Already compressed, most of them.
create table consultation.file (
    consultation text not null,
    version integer not null,
    path text not null,
    media_type text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    bytes bytea not null,
    primary key (consultation, version, path),
    foreign key (consultation, version) references consultation.version
);
alter table consultation.file alter column bytes set storage external;

create table consultation.event (
    number bigint generated always as identity primary key,
    consultation text not null references consultation.consultation,
    at timestamptz not null default now(),
    kind text not null check (kind in ('PUBLISH', 'OPEN', 'PAUSE', 'CLOSE')),
    version integer,
    author text not null
);

grant usage on schema consultation to parvis_app;
grant select, insert on consultation.consultation, consultation.version, consultation.file, consultation.event
    to parvis_app;
grant update (state) on consultation.consultation to parvis_app;
