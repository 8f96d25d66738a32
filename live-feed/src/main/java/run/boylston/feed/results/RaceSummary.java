package run.boylston.feed.results;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.ResultLine;

/**
 * A contest in a few figures, each division by itself: nobody is compared across divisions.
 *
 * @param resultsStatus how settled all of it is; a person says so
 * @param binMs how much time one of the counts covers, milliseconds
 * @param winners the first of each ranked division that somebody has finished in
 */
public record RaceSummary(
        String race,
        String contest,
        ResultsStatus resultsStatus,
        int started,
        int finished,
        long binMs,
        List<DivisionFigures> divisions,
        List<Leaders> winners) {

    static final long BIN_MS = 300_000;

    /** A day; whoever took longer is in the last. */
    private static final int MOST_BINS = 288;

    /**
     * @param clock which time the others are: net, or from the gun
     * @param medianMs half of the finishers are as fast; absent without any
     * @param firstBinMs where the first of the counts begins; absent without finishers
     * @param counts how many finished in each stretch of time from there
     * @param fastest the fastest between two neighbouring points, of splits that nobody doubts; absent if there is none
     */
    public record DivisionFigures(
            String division,
            OfficialTime clock,
            int started,
            int finished,
            Long medianMs,
            Long firstBinMs,
            List<Integer> counts,
            FastestStretch fastest) {

        static DivisionFigures of(Division division, Contest contest, List<ResultLine> lines) {
            var times = lines.stream()
                    .map(ResultLine::officialMs)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            boolean none = times.length == 0;
            return new DivisionFigures(
                    division.id(),
                    division.officialTime(),
                    lines.size(),
                    times.length,
                    none ? null : (times[(times.length - 1) / 2] + times[times.length / 2]) / 2,
                    none ? null : times[0] / BIN_MS * BIN_MS,
                    counts(times),
                    FastestStretch.of(contest, lines).orElse(null));
        }

        private static List<Integer> counts(long[] sorted) {
            if (sorted.length == 0) {
                return List.of();
            }
            long first = sorted[0] / BIN_MS;
            var counts = new int[(int) Math.min(MOST_BINS, sorted[sorted.length - 1] / BIN_MS - first + 1)];
            for (long time : sorted) {
                counts[(int) Math.min(MOST_BINS - 1, time / BIN_MS - first)]++;
            }
            return IntStream.of(counts).boxed().toList();
        }
    }

    static RaceSummary of(BoardSnapshot board, Contest contest) {
        var lines = board.results(contest.id(), anybody -> true);
        var byDivision = lines.stream()
                .collect(Collectors.groupingBy(line -> line.entrant().division()));
        var finish = contest.points().isEmpty()
                ? null
                : contest.points().get(contest.points().size() - 1);
        return new RaceSummary(
                board.race().race(),
                contest.id(),
                board.race().resultsStatus(),
                lines.size(),
                (int) lines.stream().filter(line -> line.officialMs() != null).count(),
                BIN_MS,
                board.race().divisions().stream()
                        .filter(division -> byDivision.containsKey(division.id()))
                        .map(division -> DivisionFigures.of(division, contest, byDivision.get(division.id())))
                        .toList(),
                board.leaders(anybody -> true).stream()
                        .filter(leaders -> contest.id().equals(leaders.contest()))
                        .filter(leaders -> Objects.equals(leaders.point(), finish))
                        .sorted(Comparator.comparingInt(leaders -> order(board, leaders)))
                        .toList());
    }

    /** Those that the page features first, in their order. */
    private static int order(BoardSnapshot board, Leaders leaders) {
        return board.race().divisions().stream()
                .filter(division -> division.id().equals(leaders.division()))
                .map(Division::featured)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
