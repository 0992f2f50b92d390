-- Reports as they were published, byte for byte. A withdrawn one loses its bytes and keeps its trace.

create table site.report (
    number bigint generated always as identity primary key,
    consultation text not null,
    language text not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null default now(),
    published_by text not null,
    withdrawn_at timestamptz,
    withdrawn_because text,
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index on site.report (consultation);

create table site.report_file (
    report bigint not null references site.report,
    path text not null,
    size bigint not null,
    bytes bytea not null,
    primary key (report, path)
);
alter table site.report_file alter column bytes set storage external;

grant usage on schema site to parvis_app;
grant select, insert on site.report, site.report_file to parvis_app;
grant update (withdrawn_at, withdrawn_because) on site.report to parvis_app;
grant delete on site.report_file to parvis_app;
