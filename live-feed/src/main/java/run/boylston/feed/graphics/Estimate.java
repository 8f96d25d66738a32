package run.boylston.feed.graphics;

import java.time.Instant;

/**
 * When somebody will be at a point ahead.
 *
 * @param estimated always true: no mat has said so
 * @param netMs since their start, the one figure to name; nine in ten such runs lie between {@code lowNetMs} and {@code highNetMs}
 * @param doubt half of what lies between those two
 * @param basis {@code history} of past finishers, {@code ownPace} where nobody was like this run, {@code motion} where only
 *     what was seen last says so
 */
public record Estimate(
        boolean estimated,
        String point,
        String pointName,
        Along along,
        long netMs,
        String net,
        long gunMs,
        String gun,
        Instant time,
        String timeOfDay,
        long lowNetMs,
        String lowNet,
        long highNetMs,
        String highNet,
        String doubt,
        String basis) {}
