package run.boylston.simulator.reads;

/**
 * A field, seen by its hardware.
 *
 * @param reads what is sent
 * @param truth what has to come out
 */
public record RaceDay(ReadLog reads, Truth truth) {}
