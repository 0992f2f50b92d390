-- What the register was frozen into. The schema's name is a word of SQL, and stands between quotes.

grant usage on schema "freeze" to parvis_app;

-- Each dataset made of a consultation's register, in the order they were made.
create table "freeze".edition (
    consultation text not null,
    number integer not null check (number >= 1),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    frozen_on date not null,
    primary key (consultation, number)
);

create table "freeze".withdrawal (
    consultation text not null,
    number integer not null,
    withdrawn_on date not null,
    reason text not null,
    primary key (consultation, number),
    foreign key (consultation, number) references "freeze".edition
);

-- The identifier of a submission in every dataset that holds it: 64 random bits, unrelated to the register's.
create table "freeze".identifier (
    submission uuid primary key,
    dataset_id text not null check (dataset_id ~ '^[0-9a-f]{16}$'),
    -- The first edition that held it; so did those after.
    edition integer not null
);

grant select, insert on "freeze".edition, "freeze".withdrawal, "freeze".identifier to parvis_app;
