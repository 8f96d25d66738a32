package run.boylston.feed.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.feed.board.ResultLine;

/**
 * Somebody between two neighbouring timing points.
 *
 * @param from id of the timing point where it begins
 * @param distanceM between the two, metres
 * @param timeMs for it, milliseconds
 */
public record FastestStretch(
        String bib, String name, boolean simulated, String from, String to, double distanceM, long timeMs) {

    /** Shorter ones say more of the mats than of the runner, metres. */
    private static final double SHORTEST_M = 2_000;

    private static final Comparator<FastestStretch> FASTEST = Comparator.comparingDouble(
                    (FastestStretch stretch) -> -stretch.distanceM / stretch.timeMs)
            .thenComparing(FastestStretch::bib);

    /** Of neighbouring points only, of main mats only, and of splits that bear no mark at either end. */
    static Optional<FastestStretch> of(Contest contest, List<ResultLine> lines) {
        FastestStretch best = null;
        for (var line : lines) {
            var splits = line.progress().splits();
            for (int i = 1; i < splits.size(); i++) {
                var from = splits.get(i - 1);
                var to = splits.get(i);
                if (isSure(from) && isSure(to) && isStretch(contest, from, to)) {
                    var stretch = of(line, from, to);
                    best = best == null || FASTEST.compare(stretch, best) < 0 ? stretch : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isSure(Split split) {
        return split.marks().isEmpty() && split.source() == Split.Source.MAT;
    }

    private static boolean isStretch(Contest contest, Split from, Split to) {
        var points = contest.points();
        return points.indexOf(to.point()) == points.indexOf(from.point()) + 1
                && to.distanceM() - from.distanceM() >= SHORTEST_M
                && to.raceMs() > from.raceMs();
    }

    private static FastestStretch of(ResultLine line, Split from, Split to) {
        var entrant = line.entrant();
        return new FastestStretch(
                entrant.bib(),
                entrant.name(),
                entrant.simulated(),
                from.point(),
                to.point(),
                to.distanceM() - from.distanceM(),
                to.raceMs() - from.raceMs());
    }
}
