package run.boylston.pace.catalog;

/** A change of a race's reference data was committed: there may be something to publish and somebody to score again. */
public record RaceChanged(String race) {}
