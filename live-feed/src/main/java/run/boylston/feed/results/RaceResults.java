package run.boylston.feed.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.ResultLine;

/** A race's results of one contest, of those who are asked for. */
public final class RaceResults {

    private final BoardSnapshot board;
    private final Contest contest;
    private final List<ResultLine> lines;

    private RaceResults(BoardSnapshot board, Contest contest, Predicate<EntrantEntry> who) {
        this.board = board;
        this.contest = contest;
        lines = board.results(contest.id(), who);
    }

    /**
     * Empty if the race has no such contest.
     *
     * @param contest null for the first
     */
    public static Optional<RaceResults> find(BoardSnapshot board, String contest, Predicate<EntrantEntry> who) {
        return board.race().contests().stream()
                .filter(each -> contest == null || each.id().equals(contest))
                .findFirst()
                .map(found -> new RaceResults(board, found, who));
    }

    public Results page(int offset, int limit) {
        return new Results(
                board.race().race(),
                contest.id(),
                board.race().resultsStatus(),
                lines.size(),
                offset,
                lines.stream().skip(offset).limit(limit).map(Result::of).toList());
    }

    /** All of them: one line an entrant, one column a timing point in net time. */
    public String csv() {
        var csv = new ResultsCsv(contest, board.race().resultsStatus());
        lines.forEach(line -> csv.write(Result.of(line)));
        return csv.text();
    }
}
