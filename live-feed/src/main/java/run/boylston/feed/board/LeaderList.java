package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;

/**
 * The first five of each featured division, by contest, at the furthest point that anybody of it has passed, be it only
 * one.
 */
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
        return layout.featured().stream()
                .flatMap(division -> layout.race().contests().stream().map(contest -> of(contest, division)))
                .toList();
    }

    private Leaders of(Contest contest, Division division) {
        var group = Group.ofDivision(contest.id(), division.id());
        var passed = layout.furthestFirst(contest)
                .filter(point ->
                        standings.times(group, layout.pointIndex(point)).size() > 0)
                .findFirst();
        return new Leaders(
                division.id(),
                contest.id(),
                passed.orElse(null),
                division.officialTime().name(),
                layout.race().resultsStatus(),
                passed.map(point -> leaders(standings.times(group, layout.pointIndex(point))))
                        .orElse(List.of()));
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
                    timeMs - SortedTimes.timeMs(first[0]),
                    entrant.simulated()));
        }
        return leaders;
    }
}
