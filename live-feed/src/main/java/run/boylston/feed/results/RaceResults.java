package run.boylston.feed.results;

import java.util.List;
import java.util.function.Predicate;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.ResultLine;

/** A race's results of one contest, in their order. */
public final class RaceResults {

    private final RaceEntry race;
    private final Contest contest;
    private final List<ResultLine> lines;

    private RaceResults(RaceEntry race, Contest contest, List<ResultLine> lines) {
        this.race = race;
        this.contest = contest;
        this.lines = lines;
    }

    static RaceResults of(BoardSnapshot board, Contest contest) {
        return new RaceResults(board.race(), contest, board.results(contest.id(), anybody -> true));
    }

    /** Places stay those among all. */
    public RaceResults only(Predicate<EntrantEntry> who) {
        return new RaceResults(
                race,
                contest,
                lines.stream().filter(line -> who.test(line.entrant())).toList());
    }

    public Results page(int offset, int limit) {
        return new Results(
                race.race(),
                contest.id(),
                race.resultsStatus(),
                lines.size(),
                offset,
                lines.stream().skip(offset).limit(limit).map(Result::of).toList());
    }

    /** All of them: one line an entrant, one column a timing point in net time. */
    public String csv() {
        var csv = new ResultsCsv(contest, race.resultsStatus());
        lines.forEach(line -> csv.write(Result.of(line)));
        return csv.text();
    }
}
