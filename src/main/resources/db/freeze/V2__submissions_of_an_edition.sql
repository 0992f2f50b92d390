-- How many submissions the register had when the edition was made, contributions included: each of them has an identifier
-- since then. Null for editions of before, of which it was not noted.
alter table "freeze".edition
    add column submissions bigint check (submissions >= 0);
