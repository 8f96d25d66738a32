package run.boylston.contracts.progress;

import java.time.Instant;
import java.util.List;

/**
 * Hard state: everything scored of one entrant. Topic {@code race-progress}, key {@code race/bib}, compacted. A reader
 * refuses a lower revision than it has.
 *
 * @param revision grows by one with every scoring of this entrant
 * @param gunTime the gun that counts for this entrant
 * @param startTime the start read used, absent if there is none: then net time is gun time
 * @param actualWave the wave started in, if known and not the entrant's own
 * @param target id of the target that {@code aheadMs} is held against, if any
 * @param splits in course order, the start included if it was read; missed mats are absent
 * @param motion where to draw the entrant, from the last split; absent before the start
 * @param projection of the finish; absent before the first split beyond the start and once finished
 * @param corrected true when a person's correction shaped this revision
 */
public record Progress(
        String race,
        String bib,
        long revision,
        EntrantStatus status,
        Instant gunTime,
        Instant startTime,
        String actualWave,
        String target,
        List<Split> splits,
        Motion motion,
        Projection projection,
        boolean corrected) {

    public String key() {
        return race + "/" + bib;
    }
}
