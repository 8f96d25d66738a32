package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;

/**
 * The first five of each featured division, by contest, at the furthest point that anybody of it has passed, be it only
 * one.
 */
final class LeaderList {

    private static final int LONGEST = 5;
    private static final Predicate<EntrantEntry> ANYBODY = entrant -> true;

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
                .flatMap(division -> layout.race().contests().stream().map(contest -> of(contest, division, ANYBODY)))
                .toList();
    }

    /** Of every ranked division the first of some, with their places among all; without divisions that have none of them. */
    List<Leaders> of(Predicate<EntrantEntry> who) {
        return layout.race().divisions().stream()
                .filter(Division::ranked)
                .flatMap(division -> layout.race().contests().stream().map(contest -> of(contest, division, who)))
                .filter(leaders -> leaders.point() != null)
                .toList();
    }

    private Leaders of(Contest contest, Division division, Predicate<EntrantEntry> who) {
        var group = Group.ofDivision(contest.id(), division.id());
        var passed = layout.furthestFirst(contest)
                .filter(point -> !at(group, point, who, 1).isEmpty())
                .findFirst();
        return new Leaders(
                division.id(),
                contest.id(),
                passed.orElse(null),
                division.officialTime().name(),
                layout.race().resultsStatus(),
                passed.map(point -> at(group, point, who, LONGEST)).orElse(List.of()));
    }

    /** The first of a group at one of the race's points. */
    List<Leader> at(Group group, String point, int limit) {
        return at(group, point, ANYBODY, limit);
    }

    private List<Leader> at(Group group, String point, Predicate<EntrantEntry> who, int limit) {
        var times = standings.times(group, layout.pointIndex(point));
        var leaders = new ArrayList<Leader>();
        long firstMs = 0;
        for (long entry : who == ANYBODY ? times.first(limit) : times.first(times.size())) {
            var entrant = entrants.at(SortedTimes.index(entry)).entrant();
            if (leaders.size() < limit && who.test(entrant)) {
                long timeMs = SortedTimes.timeMs(entry);
                firstMs = leaders.isEmpty() ? timeMs : firstMs;
                leaders.add(new Leader(
                        times.countFasterThan(timeMs) + 1,
                        entrant.bib(),
                        entrant.name(),
                        entrant.country(),
                        timeMs,
                        timeMs - firstMs,
                        entrant.simulated()));
            }
        }
        return leaders;
    }
}
