package run.boylston.feed.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import run.boylston.contracts.live.StandingList;
import run.boylston.contracts.live.StandingList.Standing;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;

/** Cuts a part out of the standings at one point, for people to read. */
final class StandingPart {

    private final RaceLayout layout;
    private final Standings standings;
    private final Chunks<EntrantState> entrants;

    StandingPart(RaceLayout layout, Standings standings, Chunks<EntrantState> entrants) {
        this.layout = layout;
        this.standings = standings;
        this.entrants = entrants;
    }

    /** Empty if the race has no such contest, division or point. */
    Optional<StandingList> find(StandingQuery query) {
        return layout.race().contests().stream()
                .filter(contest -> query.contest() == null || contest.id().equals(query.contest()))
                .findFirst()
                .filter(contest ->
                        query.point() == null || layout.furthestFirst(contest).anyMatch(query.point()::equals))
                .flatMap(contest -> layout.race().divisions().stream()
                        .filter(division -> division.id().equals(query.division()))
                        .findFirst()
                        .map(division -> list(contest, division, query)));
    }

    private StandingList list(Contest contest, Division division, StandingQuery query) {
        var group = new Group(contest.id(), division.id(), query.sex(), query.ageGroup());
        var point = query.point() == null ? furthest(contest, group) : query.point();
        var times = point == null ? SortedTimes.EMPTY : standings.times(group, layout.pointIndex(point));
        var all = times.first(times.size());
        var asked = Arrays.stream(all)
                .filter(entry -> query.who().test(state(entry).entrant()))
                .toArray();
        return new StandingList(
                layout.race().race(),
                contest.id(),
                division.id(),
                query.sex(),
                query.ageGroup(),
                point,
                division.officialTime(),
                division.ranked(),
                ageGroups(new Group(contest.id(), division.id(), query.sex(), null)),
                layout.race().resultsStatus(),
                started(group),
                all.length,
                asked.length,
                query.offset(),
                Arrays.stream(asked)
                        .skip(query.offset())
                        .limit(query.limit())
                        .mapToObj(entry -> standing(entry, division.ranked(), point, times))
                        .toList());
    }

    private String furthest(Contest contest, Group group) {
        return layout.furthestFirst(contest)
                .filter(point ->
                        standings.times(group, layout.pointIndex(point)).size() > 0)
                .findFirst()
                .orElse(null);
    }

    private List<String> ageGroups(Group group) {
        var found = new TreeSet<String>();
        entrants.forEach(state -> {
            if (state.entrant() != null && state.entrant().ageGroup() != null && group.has(state.entrant())) {
                found.add(state.entrant().ageGroup());
            }
        });
        return List.copyOf(found);
    }

    private int started(Group group) {
        var count = new AtomicInteger();
        entrants.forEach(state -> {
            if (state.entrant() != null && state.hasStarted() && group.has(state.entrant())) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    private Standing standing(long entry, boolean ranked, String point, SortedTimes times) {
        var state = state(entry);
        var entrant = state.entrant();
        long timeMs = SortedTimes.timeMs(entry);
        return new Standing(
                ranked ? times.countFasterThan(timeMs) + 1 : null,
                entrant.bib(),
                entrant.name(),
                entrant.sex(),
                entrant.ageGroup(),
                entrant.country(),
                entrant.state(),
                entrant.hometown(),
                entrant.club(),
                entrant.charity(),
                timeMs,
                timeMs - SortedTimes.timeMs(times.first(1)[0]),
                marks(state, point),
                entrant.simulated());
    }

    private static List<Split.Mark> marks(EntrantState state, String point) {
        return state.progress().splits().stream()
                .filter(split -> split.point().equals(point))
                .findFirst()
                .map(Split::marks)
                .orElse(List.of());
    }

    private EntrantState state(long entry) {
        return entrants.at(SortedTimes.index(entry));
    }
}
