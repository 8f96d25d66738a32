package run.boylston.contracts.live;

import java.util.List;

/**
 * The crossings of one stretch of race time in columns: the same index is the same crossing.
 *
 * @param distanceM of the timing point that was passed, metres along the course
 * @param raceMs when, race time, milliseconds, never decreasing
 * @param finish whether it was this entrant's finish
 */
public record ArchiveBlock(
        int block, List<String> bib, List<Double> distanceM, List<Long> raceMs, List<Boolean> finish) {}
