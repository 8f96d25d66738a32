-- Reference data: what an organiser loads. A definition is kept as the JSON document that came in, checked.

create table race (
    race        text   primary key,
    revision    bigint not null,
    definition  text   not null
);

create table course (
    race      text not null references race,
    contest   text not null,
    credit    text not null,
    points    text not null,
    landmarks text not null,
    primary key (race, contest)
);

-- definition: the record as the organiser gave it; entry: the target with its pace table, as published.
create table target (
    race       text not null references race,
    id         text not null,
    definition text not null,
    entry      text not null,
    primary key (race, id)
);

create table campaign (
    race  text not null references race,
    bib   text not null,
    entry text not null,
    primary key (race, bib)
);

create table race_clock (
    race     text   primary key references race,
    revision bigint not null,
    entry    text   not null
);

create table device_key (
    id            text        primary key,
    race          text        not null references race,
    purpose       text        not null,
    device        text        not null,
    secret_sha256 text        not null,
    created_at    timestamptz not null,
    revoked_at    timestamptz
);

create table entrant (
    race          text    not null references race,
    bib           text    not null,
    name          text    not null,
    kind          text    not null,
    contest       text    not null,
    division      text,
    wave          text,
    sex           text,
    age           int,
    age_group     text,
    country       text,
    visibility    text    not null,
    note          text,
    targets       text    not null,
    simulated     boolean not null,
    tracker_owner text,
    primary key (race, bib)
);

-- Whose a chip is, and when: an entrant may wear several, and a chip may change hands.
create table chip (
    race       text        not null,
    chip       text        not null,
    bib        text        not null,
    valid_from timestamptz not null default '-infinity',
    valid_to   timestamptz not null default 'infinity',
    primary key (race, chip, valid_from),
    foreign key (race, bib) references entrant on delete cascade
);
create index chip_of_entrant on chip (race, bib);

create table tracker (
    race    text not null,
    tracker text not null,
    bib     text not null,
    primary key (race, tracker),
    foreign key (race, bib) references entrant on delete cascade
);

-- Every read ever taken, whoever's chip it is and whether or not the race is known: no foreign key, on purpose.
create table timing_read (
    race        text        not null,
    chip        text        not null,
    id          text        not null,
    mat         text        not null,
    time        timestamptz not null,
    reader      text,
    sequence    bigint,
    received_at timestamptz not null,
    primary key (race, chip, id)
);

-- One row per bib that was ever on the start list. It stays when an entrant is taken off, so that a revision never falls.
-- net_splits: 'point=ms' of every split, between spaces: what a results list needs of the body.
-- stale: something this score depends on has changed, and the entrant waits to be scored again.
create table progress (
    race         text        not null,
    bib          text        not null,
    revision     bigint      not null default 0,
    status       text        not null default 'INACTIVE',
    gun_ms       bigint,
    net_ms       bigint,
    net_splits   text        not null default '',
    body         bytea,
    stale        boolean     not null default false,
    scored_at    timestamptz,
    primary key (race, bib)
) with (fillfactor = 50, toast_tuple_target = 8160);
-- A score is rewritten at every mat: compressing it each time costs more than the disk it saves.
alter table progress alter column body set storage external;
create index progress_stale on progress (race, bib) where stale;

create table scored_offset (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
) with (fillfactor = 20);

-- What other services must learn of a change, written in the change's own transaction and drained in order.
create table outbox (
    id    bigint generated always as identity primary key,
    topic text   not null,
    key   text   not null,
    value bytea
);
