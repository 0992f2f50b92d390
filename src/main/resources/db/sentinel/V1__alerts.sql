-- What the sentinel said, to whom it wrote, and how it ended. Nothing here changes.

create table sentinel.alert (
    number bigint generated always as identity primary key,
    consultation text not null,
    version integer not null check (version >= 1),
    question text not null,
    -- Whether the question must be answered: one blank is enough then.
    required boolean not null,
    -- How many submissions had been read.
    submissions integer not null check (submissions > 0),
    -- How many of them answered it.
    answered integer not null check (answered between 0 and submissions),
    -- Of as many blanks in a question that works; 0 for a required one.
    probability double precision not null check (probability between 0 and 1),
    raised_at timestamptz not null
);

create index alert_consultation on sentinel.alert (consultation);

create table sentinel.ending (
    alert bigint primary key references sentinel.alert,
    because text not null check (because in ('ANSWERED', 'INCIDENT', 'NOT_ASKED')),
    ended_at timestamptz not null
);

-- Each try at writing to the contact.
create table sentinel.letter (
    alert bigint not null references sentinel.alert,
    attempt integer not null check (attempt between 1 and 3),
    taken boolean not null,
    at timestamptz not null,
    primary key (alert, attempt)
);

grant usage on schema sentinel to parvis_app;
grant select, insert on sentinel.alert, sentinel.ending, sentinel.letter to parvis_app;
