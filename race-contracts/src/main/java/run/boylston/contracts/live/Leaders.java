package run.boylston.contracts.live;

import java.util.List;

/**
 * The first of one featured division at the furthest point that any of them has passed.
 *
 * @param division the division's id
 * @param point the timing point's id; absent while nobody has passed one
 * @param clock {@code GUN} or {@code NET}: which time places them
 */
public record Leaders(String division, String point, String clock, List<Leader> leaders) {

    /** @param timeMs on the division's clock at the point; {@code gapMs} behind the first of the list */
    public record Leader(int place, String bib, String name, String country, long timeMs, long gapMs) {}
}
