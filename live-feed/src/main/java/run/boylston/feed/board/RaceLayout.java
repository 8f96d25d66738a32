package run.boylston.feed.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/** A race's own data, looked up the way the board needs it. */
final class RaceLayout {

    private final RaceEntry race;
    private final Map<String, Integer> pointIndex = new HashMap<>();
    private final Map<String, Division> divisions;
    private final Map<String, String> startOfContest;
    private final List<Division> featured;

    RaceLayout(RaceEntry race) {
        this.race = race;
        for (int point = 0; point < race.points().size(); point++) {
            pointIndex.put(race.points().get(point).id(), point);
        }
        divisions = race.divisions().stream().collect(Collectors.toMap(Division::id, Function.identity()));
        startOfContest = race.contests().stream()
                .filter(contest -> !contest.points().isEmpty())
                .collect(Collectors.toMap(
                        Contest::id, contest -> contest.points().get(0)));
        featured = race.divisions().stream()
                .filter(division -> division.featured() != null)
                .sorted(Comparator.comparing(Division::featured))
                .toList();
    }

    RaceEntry race() {
        return race;
    }

    List<Division> featured() {
        return featured;
    }

    String pointId(int point) {
        return race.points().get(point).id();
    }

    int points() {
        return race.points().size();
    }

    int pointIndex(String point) {
        return pointIndex.get(point);
    }

    boolean isRanked(EntrantEntry entrant) {
        var division = divisions.get(entrant.division());
        return division != null && division.ranked();
    }

    /** The splits that have a place: beyond the start, possible, and of somebody who is not disqualified. */
    List<Split> placed(EntrantEntry entrant, Progress progress) {
        if (!divisions.containsKey(entrant.division()) || progress.status() == EntrantStatus.DISQUALIFIED) {
            return List.of();
        }
        var start = startOfContest.get(entrant.contest());
        return progress.splits().stream()
                .filter(split -> !split.point().equals(start))
                .filter(split -> pointIndex.containsKey(split.point()))
                .filter(split -> !split.marks().contains(Split.Mark.BAD))
                .toList();
    }

    /** Milliseconds on the clock that places the entrant. */
    long officialMs(EntrantEntry entrant, Split split) {
        return divisions.get(entrant.division()).officialTime() == OfficialTime.GUN ? split.gunMs() : split.netMs();
    }
}
