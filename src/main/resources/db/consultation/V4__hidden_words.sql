-- When the words of a submission are erased, the redactions that named them leave the versions that held them: nothing
-- else of a published version changes, and its digest stays that of what was published.

create table consultation.erasure (
    number bigint generated always as identity primary key,
    consultation text not null,
    version integer not null,
    day date not null,
    author text not null,
    -- How many redactions left the version.
    redactions integer not null check (redactions > 0),
    foreign key (consultation, version) references consultation.version
);

grant select on consultation.erasure to parvis_app;

-- The planner's statistics would keep copies of short definitions; those that it has go with the change of type.
alter table consultation.version alter column definition set statistics 0;
alter table consultation.version alter column definition type text;
