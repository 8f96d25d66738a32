-- What an organiser may know of an entrant beside what a place needs. What of it is published, the race says.
alter table entrant add column state text;
alter table entrant add column hometown text;
alter table entrant add column club text;
alter table entrant add column charity text;

-- From the gun that counts to the start: net time and this are gun time, at every point. Null before the first split.
alter table progress add column start_delay_ms bigint;
update progress set start_delay_ms = gun_ms - net_ms, stale = stale or revision > 0;
