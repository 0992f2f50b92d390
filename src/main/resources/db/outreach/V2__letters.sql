-- Letters to those who asked to be informed, and to whom each still has to go: nobody gets one twice, and a stop of the
-- machine loses none.

create table outreach.letter (
    id uuid primary key,
    consultation text not null,
    -- SHA-256 of the subject and the text: the same letter is gone on with, never begun again.
    sha256 bytea not null check (length(sha256) = 32),
    written_on date not null,
    author text not null,
    unique (consultation, sha256)
);

create table outreach.outbox (
    letter uuid not null references outreach.letter,
    email text not null check (length(email) <= 254),
    language text not null,
    -- leaving: handed to the relay, whose word is awaited; uncertain: that word never came, so it is not sent again.
    state text not null default 'waiting'
        check (state in ('waiting', 'leaving', 'sent', 'refused', 'uncertain')),
    attempts integer not null default 0,
    primary key (letter, email)
);

grant select, insert on outreach.letter to parvis_app;
grant select, insert, delete on outreach.outbox to parvis_app;
grant update (state, attempts) on outreach.outbox to parvis_app;
