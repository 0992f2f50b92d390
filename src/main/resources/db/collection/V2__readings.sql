-- A question of a submission read again from what was received, as another version of the definition asks it: a layer
-- that adds no words and changes none.

alter table collection.layer drop constraint layer_kind_check;
alter table collection.layer add constraint layer_kind_check
    check (kind in ('correction', 'replacement', 'set-aside', 'restored', 'rereading', 'erasure'));

create table collection.reading (
    submission uuid not null,
    layer integer not null,
    question text not null,
    -- The version by which the question is read.
    version integer not null check (version >= 1),
    -- What received words are read as, those alone that this submission holds; an erasure deletes them.
    words bytea not null,
    primary key (submission, layer),
    foreign key (submission, layer) references collection.layer
);

-- The planner's statistics would keep copies of some words.
alter table collection.reading alter column words set statistics 0;

-- Of several readings of a question, the last.
create view collection.last_reading as
select distinct on (submission, question) submission, question, layer, version, words
from collection.reading
order by submission, question, layer desc;

-- Each submission as it counts now: its last words (null once erased), where it stands, and the questions that are read
-- otherwise than as they were answered (null when there is none).
create or replace view collection.effective as
select s.id, s.consultation, s.version, s.contribution, s.channel, s.language, s.received_at, s.entered_by, s.late,
       greatest(coalesce(l.last, 0), r.last) as layer, c.fields, c.nonce, l.standing, l.reason,
       r.questions, r.versions, r.words
from collection.submission s
left join (
    select submission,
           max(number) filter (where kind in ('correction', 'replacement')) as last,
           (array_agg(kind order by number desc) filter (where kind in ('set-aside', 'restored', 'erasure')))[1] as standing,
           (array_agg(reason order by number desc) filter (where kind in ('set-aside', 'restored', 'erasure')))[1] as reason
    from collection.layer
    group by submission
) l on l.submission = s.id
left join collection.content c on c.submission = s.id and c.layer = coalesce(l.last, 0)
left join (
    select submission, max(layer) as last, array_agg(question order by question) as questions,
           array_agg(version order by question) as versions, array_agg(words order by question) as words
    from collection.last_reading
    group by submission
) r on r.submission = s.id;

grant select, insert on collection.reading to parvis_app;
grant select on collection.last_reading to parvis_app;
