-- How many times a page was shown on a day. Nothing says to whom, nor in which order.

create table audience.view (
    consultation text not null,
    day date not null,
    page text not null,
    views bigint not null check (views > 0),
    primary key (consultation, day, page)
);

grant usage on schema audience to parvis_app;
grant select, insert, update on audience.view to parvis_app;
