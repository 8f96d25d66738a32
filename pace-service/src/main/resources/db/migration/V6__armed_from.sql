-- Since when the race was armed, as it was said with this clock: a person may say so afterwards.
alter table race_clock_change add column armed_from timestamptz;
