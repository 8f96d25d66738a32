package run.boylston.feed.graphics;

import java.util.List;
import run.boylston.contracts.progress.EntrantStatus;

/**
 * All that a graphic says of one entrant.
 *
 * @param settled how settled it is and where it comes from
 * @param splits in course order; a mat that missed them is absent
 * @param now absent unless they are on their way and the race is live; {@code next} and {@code finish} likewise
 */
public record EntrantGraphic(
        Settled settled,
        String bib,
        String name,
        String country,
        String contest,
        String division,
        String divisionName,
        String wave,
        String sex,
        String ageGroup,
        String club,
        String note,
        boolean simulated,
        EntrantStatus status,
        List<SplitGraphic> splits,
        NowGraphic now,
        Estimate next,
        Estimate finish) {}
