package run.boylston.pace.fix;

/** Where an entrant surely was, by a split. */
record PassedMat(double distanceM, long raceMs) {}
