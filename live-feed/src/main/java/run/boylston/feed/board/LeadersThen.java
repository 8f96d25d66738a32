package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;

/**
 * The first five of each featured division as they stood at a past race time, by the splits as they are known today: at the
 * furthest point that anybody had passed by then, placed among those who had.
 */
final class LeadersThen {

    private static final int LONGEST = 5;

    private final RaceLayout layout;
    private final Standings standings;
    private final Chunks<EntrantState> entrants;
    private final long atMs;

    LeadersThen(RaceLayout layout, Standings standings, Chunks<EntrantState> entrants, long atMs) {
        this.layout = layout;
        this.standings = standings;
        this.entrants = entrants;
        this.atMs = atMs;
    }

    List<Leaders> all() {
        return layout.featured().stream()
                .flatMap(division -> layout.race().contests().stream().map(contest -> of(contest, division)))
                .toList();
    }

    private Leaders of(Contest contest, Division division) {
        var group = Group.ofDivision(contest.id(), division.id());
        for (var point : layout.furthestFirst(contest).toList()) {
            var leaders = at(group, point);
            if (!leaders.isEmpty()) {
                return leaders(contest, division, point, leaders);
            }
        }
        return leaders(contest, division, null, List.of());
    }

    private Leaders leaders(Contest contest, Division division, String point, List<Leader> leaders) {
        return new Leaders(
                division.id(),
                contest.id(),
                point,
                division.officialTime().name(),
                layout.race().resultsStatus(),
                leaders);
    }

    private List<Leader> at(Group group, String point) {
        var times = standings.times(group, layout.pointIndex(point));
        var leaders = new ArrayList<Leader>();
        for (long entry : times.first(times.size())) {
            if (leaders.size() == LONGEST) {
                break;
            }
            var state = entrants.at(SortedTimes.index(entry));
            if (hadPassed(state, point)) {
                leaders.add(leader(state, SortedTimes.timeMs(entry), leaders));
            }
        }
        return leaders;
    }

    private boolean hadPassed(EntrantState state, String point) {
        return state.progress().splits().stream()
                .anyMatch(split -> split.point().equals(point) && split.raceMs() <= atMs);
    }

    private static Leader leader(EntrantState state, long timeMs, List<Leader> before) {
        var last = before.isEmpty() ? null : before.get(before.size() - 1);
        long firstMs = before.isEmpty() ? timeMs : before.get(0).timeMs();
        boolean shared = last != null && last.timeMs() == timeMs;
        var entrant = state.entrant();
        return new Leader(
                shared ? last.place() : before.size() + 1,
                entrant.bib(),
                entrant.name(),
                entrant.country(),
                timeMs,
                timeMs - firstMs,
                entrant.simulated());
    }
}
