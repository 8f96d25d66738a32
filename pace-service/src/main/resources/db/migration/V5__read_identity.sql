-- A reader whose count starts over gives its ids again: only of one mat and one time, too, are two reads the same.
alter table timing_read drop constraint timing_read_pkey, add primary key (race, chip, id, mat, time);
