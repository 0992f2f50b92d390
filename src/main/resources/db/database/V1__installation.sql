-- Who this database belongs to: a server of another installation that listens at a port once ours is never taken for it.
create table database.installation (
    single boolean primary key default true check (single),
    id uuid not null
);

grant select on database.installation to parvis_app;
