package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.race.RaceEntry.Division;

/** The first five of each featured division at the furthest point that anybody of it has passed, be it only one. */
final class LeaderList {

    private static final int LONGEST = 5;

    private final RaceLayout layout;
    private final Standings standings;
    private final Chunks<EntrantState> entrants;

    LeaderList(RaceLayout layout, Standings standings, Chunks<EntrantState> entrants) {
        this.layout = layout;
        this.standings = standings;
        this.entrants = entrants;
    }

    List<Leaders> all() {
        return layout.featured().stream().map(this::of).toList();
    }

    private Leaders of(Division division) {
        var group = Group.ofDivision(division.id());
        int point = layout.points() - 1;
        while (point > 0 && standings.times(group, point).size() == 0) {
            point--;
        }
        var times = standings.times(group, point);
        var passed = times.size() == 0 ? null : layout.pointId(point);
        return new Leaders(division.id(), passed, division.officialTime().name(), leaders(times));
    }

    private List<Leader> leaders(SortedTimes times) {
        var leaders = new ArrayList<Leader>(LONGEST);
        var first = times.first(LONGEST);
        for (long entry : first) {
            var entrant = entrants.at(SortedTimes.index(entry)).entrant();
            long timeMs = SortedTimes.timeMs(entry);
            leaders.add(new Leader(
                    times.countFasterThan(timeMs) + 1,
                    entrant.bib(),
                    entrant.name(),
                    entrant.country(),
                    timeMs,
                    timeMs - SortedTimes.timeMs(first[0])));
        }
        return leaders;
    }
}
