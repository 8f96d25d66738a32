-- finished_at: reads of a later time are tests; null: the race is not over, or was before this was kept.
alter table race_clock add column finished_at timestamptz;

-- As it was said with this clock: a person may say so afterwards.
alter table race_clock_change add column finished_at timestamptz;

-- When it was entered, as readers' clocks had it: not the wall's time in a replay. Null: before this was kept.
alter table correction add column race_time timestamptz;
