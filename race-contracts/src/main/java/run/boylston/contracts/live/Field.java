package run.boylston.contracts.live;

import java.util.List;

/**
 * Many entrants' motion in columns: the same index is the same entrant. A snapshot holds everybody who has started, a
 * delta those that changed.
 *
 * @param bib who
 * @param revision of the entrant's progress; keep the higher
 * @param d0M metres along the course at {@code t0Ms}; see {@link run.boylston.contracts.progress.Motion}
 * @param t0Ms race time, milliseconds
 * @param speedMps metres per second
 * @param holdM metres along the course
 * @param status index: 0 Active, 1 Finished, 2 anything else
 * @param kind index: 0 runner by mat, 1 runner by GPS, 2 vehicle
 */
public record Field(
        List<String> bib,
        List<Long> revision,
        List<Double> d0M,
        List<Long> t0Ms,
        List<Double> speedMps,
        List<Double> holdM,
        List<Integer> status,
        List<Integer> kind) {}
