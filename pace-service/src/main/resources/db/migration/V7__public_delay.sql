alter table race add column public_delay_s int not null default 0;

-- What leaves only when its race's public delay has passed since it was made.
-- place: a progress's revision; of a position the second it was made in, so that there is one a second at most.
-- visibility: of the entrant when it was made; unfollowed: with this progress ends what is shown of their phone.
create table held (
    race       text        not null references race,
    bib        text        not null,
    topic      text        not null,
    place      bigint      not null,
    made_at    timestamptz not null,
    visibility text        not null,
    unfollowed boolean     not null,
    body       bytea       not null,
    primary key (race, bib, topic, place)
);
create index held_due on held (race, made_at, place);
