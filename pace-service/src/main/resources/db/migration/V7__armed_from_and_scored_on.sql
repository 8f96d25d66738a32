-- Since when the race was armed, as it was said with this clock: a person may say so afterwards.
alter table race_clock_change add column armed_from timestamptz;

-- Which races were scored of late is asked at every look of the sweep: one probe a race. A day, not the moment: that would
-- put every score into the index anew.
alter table progress add column scored_on date generated always as ((scored_at at time zone 'UTC')::date) stored;
create index progress_scored_on on progress (race, scored_on);
