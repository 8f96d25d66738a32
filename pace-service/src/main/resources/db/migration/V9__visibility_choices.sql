-- What a person said of how they are shown, after the start list: it outlives the next list. name: of whom it was said.
create table visibility_choice (
    race             text    not null references race,
    bib              text    not null,
    name             text    not null,
    visibility       text    not null,
    alias            text,
    tracking_consent boolean not null,
    primary key (race, bib)
);
