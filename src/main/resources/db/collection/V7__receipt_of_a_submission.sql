-- A receipt's code is made out of its form's key: what tells one form from another finds its submission as well. A column
-- takes the place of a table, and of another hash.
alter table collection.submission
    -- SHA-256 of the receipt's code, which only its holder knows. A form sent twice has one: it is one submission.
    add column receipt_hash collection.digest;

update collection.submission s set receipt_hash = r.code_hash from collection.receipt r where r.submission = s.id;

alter table collection.submission
    alter column receipt_hash set not null,
    add unique (receipt_hash),
    drop column form_hash;

drop table collection.receipt;
