package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.EntrantEntry.Kind;

/** A contest's results by division, in each by time, who has none last. Whoever was not seen yet is not in them. */
final class ResultOrder {

    private record Line(int division, ResultLine result) {

        private static final Comparator<Line> ORDER = Comparator.comparingInt(Line::division)
                .thenComparing(line -> line.result.officialMs(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(line -> line.result.entrant().bib().length())
                .thenComparing(line -> line.result.entrant().bib());
    }

    private final RaceLayout layout;
    private final Standings standings;

    ResultOrder(RaceLayout layout, Standings standings) {
        this.layout = layout;
        this.standings = standings;
    }

    List<ResultLine> of(Chunks<EntrantState> entrants, String contest, Predicate<EntrantEntry> who) {
        var lines = new ArrayList<Line>();
        entrants.forEach(state -> {
            if (isInResults(state) && contest.equals(state.entrant().contest()) && who.test(state.entrant())) {
                lines.add(line(state));
            }
        });
        return lines.stream().sorted(Line.ORDER).map(Line::result).toList();
    }

    private boolean isInResults(EntrantState state) {
        return state.entrant() != null
                && state.entrant().kind() == Kind.RUNNER
                && state.progress() != null
                && state.progress().status() != EntrantStatus.INACTIVE
                && layout.divisionIndex(state.entrant()) >= 0;
    }

    private Line line(EntrantState state) {
        var entrant = state.entrant();
        var finish = layout.finish(entrant, state.progress());
        var result = new ResultLine(
                entrant,
                shown(state),
                layout.officialTime(entrant),
                finish == null ? null : layout.officialMs(entrant, finish),
                finish,
                finish == null ? null : standings.places(entrant, finish));
        return new Line(layout.divisionIndex(entrant), result);
    }

    private static Progress shown(EntrantState state) {
        return state.frozen() ? Drawing.frozen(state.progress()) : state.progress();
    }
}
