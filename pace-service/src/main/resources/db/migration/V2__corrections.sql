-- What persons changed of what hardware or a start list said, and whether they took it back. Rows are never deleted.
-- scope: ENTRANT, CHIPS or RACE; body: JSON of a Correction; bib: whose score alone it shapes; bibs: whose chips it moved;
-- request: the sender's own word for it, so that one sent again is entered once.
create table correction (
    id           bigint      generated always as identity primary key,
    race         text        not null references race,
    scope        text        not null,
    bib          text,
    bibs         text[]      not null default '{}',
    body         text        not null,
    request      text,
    who          text        not null,
    why          text        not null,
    entered_at   timestamptz not null,
    reversed_who text,
    reversed_why text,
    reversed_at  timestamptz
);
create index correction_of_race on correction (race, id);
create unique index correction_of_request on correction (race, request);
create index correction_of_entrant on correction (race, bib) where scope = 'ENTRANT' and reversed_at is null;
create index correction_of_chips on correction (race) where scope = 'CHIPS' and reversed_at is null;

-- Whose a chip is by the start list. Table chip says whose it is with the corrections that stand. No foreign key to the
-- entrant: who swapped chips with somebody erased keeps the reads of both.
create table start_list_chip (
    race text not null,
    chip text not null,
    bib  text not null,
    primary key (race, chip)
);
create index start_list_chip_of_entrant on start_list_chip (race, bib);
insert into start_list_chip (race, chip, bib) select race, chip, bib from chip;

-- Of somebody erased nothing is left but this, so that no start list brings them back unnoticed.
create table erased_entrant (
    race      text        not null references race,
    bib       text        not null,
    erased_at timestamptz not null,
    primary key (race, bib)
);

alter table entrant add column if not exists alias text;
alter table entrant add column if not exists tracking_consent boolean not null default true;

alter table race add column results_status text not null default 'LIVE';
update race set results_status = coalesce(definition::jsonb ->> 'resultsStatus', 'LIVE');

create table results_status_change (
    id         bigint      generated always as identity primary key,
    race       text        not null references race,
    status     text        not null,
    who        text        not null,
    changed_at timestamptz not null
);

-- armed_from: reads of an earlier time are tests; null: no test was ever declared, and none is.
alter table race_clock add column state text;
alter table race_clock add column armed_from timestamptz;
update race_clock set state = upper(entry::jsonb ->> 'state');

-- Every clock the race ever had: what race time it was when a read came in.
create table race_clock_change (
    race     text   not null references race,
    revision bigint not null,
    entry    text   not null,
    who      text,
    primary key (race, revision)
);
insert into race_clock_change (race, revision, entry) select race, revision, entry from race_clock;

create table notice (
    race         text        not null references race,
    id           text        not null,
    entry        text        not null,
    who          text        not null,
    withdrawn_at timestamptz,
    primary key (race, id)
);
