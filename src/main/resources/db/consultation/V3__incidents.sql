-- Incidents declared while a consultation lives. Nothing here changes: what corrects or withdraws an incident is a row
-- of the same identifier, and the last one stands.

create table consultation.incident (
    number bigint generated always as identity primary key,
    consultation text not null references consultation.consultation,
    id text not null check (id ~ '^[a-z][a-z0-9_-]*$'),
    question text,
    -- Texts by language, in the order of the consultation's languages, which jsonb would not keep.
    cause json,
    effect json,
    correction json,
    first_day date,
    last_day date,
    voids boolean not null default false,
    -- Why it is withdrawn, which leaves everything else empty.
    withdrawn_because text,
    declared_at timestamptz not null default now(),
    declared_by text not null,
    check ((cause is null) = (withdrawn_because is not null)),
    check (not voids or question is not null)
);

create index incident_consultation on consultation.incident (consultation);

grant select, insert on consultation.incident to parvis_app;
