-- How spectators get to the course. entry: stations and trains as published.
create table transit (
    race  text primary key references race,
    entry text not null
);
