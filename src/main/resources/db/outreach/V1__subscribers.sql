-- Who asked to be told of what comes next in a consultation. Nothing leads from here to an answer: no time, no number,
-- and the list of a consultation is written anew, shuffled, whenever somebody comes or goes.

create table outreach.subscriber (
    consultation text not null,
    email text not null check (length(email) <= 254),
    language text not null,
    primary key (consultation, email)
);

-- Signs the links that are sent.
create table outreach.secret (
    single boolean primary key default true check (single),
    key bytea not null check (length(key) = 32)
);
insert into outreach.secret (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

grant usage on schema outreach to parvis_app;
grant select, insert, delete on outreach.subscriber to parvis_app;
grant select on outreach.secret to parvis_app;
