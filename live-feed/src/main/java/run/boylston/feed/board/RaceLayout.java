package run.boylston.feed.board;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final Set<EntrantStatus> NEVER_PLACED =
            EnumSet.of(EntrantStatus.DISQUALIFIED, EntrantStatus.DID_NOT_START);

    private final RaceEntry race;
    private final Map<String, Integer> pointIndex = new HashMap<>();
    private final Map<String, Division> divisions;
    private final Map<String, Integer> divisionIndex = new HashMap<>();
    private final Map<String, Contest> contests;
    private final List<Division> featured;
    private final List<Long> pointsDm;

    RaceLayout(RaceEntry race) {
        this.race = race;
        for (int point = 0; point < race.points().size(); point++) {
            pointIndex.put(race.points().get(point).id(), point);
        }
        pointsDm = race.points().stream()
                .map(point -> Math.round(point.distanceM() * 10))
                .toList();
        divisions = race.divisions().stream().collect(Collectors.toMap(Division::id, Function.identity()));
        race.divisions().forEach(division -> divisionIndex.put(division.id(), divisionIndex.size()));
        contests = race.contests().stream()
                .filter(contest -> !contest.points().isEmpty())
                .collect(Collectors.toMap(Contest::id, Function.identity()));
        featured = race.divisions().stream()
                .filter(division -> division.featured() != null)
                .sorted(Comparator.comparing(Division::featured))
                .toList();
    }

    List<Long> pointsDm() {
        return pointsDm;
    }

    RaceEntry race() {
        return race;
    }

    List<Division> featured() {
        return featured;
    }

    /** Ids of a contest's timing points, its finish first. The order of all the race's points says nothing of it. */
    Stream<String> furthestFirst(Contest contest) {
        int last = contest.points().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(back -> contest.points().get(last - back))
                .filter(pointIndex::containsKey);
    }

    int pointIndex(String point) {
        return pointIndex.get(point);
    }

    boolean isRanked(EntrantEntry entrant) {
        var division = divisions.get(entrant.division());
        return division != null && division.ranked();
    }

    /** The splits that have a place: beyond the start, possible, of one who is in the race and, at the finish, finished. */
    List<Split> placed(EntrantEntry entrant, Progress progress) {
        var contest = contests.get(entrant.contest());
        if (contest == null || !divisions.containsKey(entrant.division()) || NEVER_PLACED.contains(progress.status())) {
            return List.of();
        }
        var start = contest.points().get(0);
        var finish = contest.points().get(contest.points().size() - 1);
        return progress.splits().stream()
                .filter(split -> !split.point().equals(start))
                .filter(split -> !split.point().equals(finish) || progress.status() == EntrantStatus.FINISHED)
                .filter(split -> pointIndex.containsKey(split.point()))
                .filter(split -> !split.marks().contains(Split.Mark.BAD))
                .toList();
    }

    /** The finish as it counts for places; null short of it. */
    Split finish(EntrantEntry entrant, Progress progress) {
        var points = contests.containsKey(entrant.contest())
                ? contests.get(entrant.contest()).points()
                : List.<String>of();
        return points.isEmpty()
                ? null
                : placed(entrant, progress).stream()
                        .filter(split -> split.point().equals(points.get(points.size() - 1)))
                        .findFirst()
                        .orElse(null);
    }

    /** In the race's order; below zero for one of no division. */
    int divisionIndex(EntrantEntry entrant) {
        return entrant.division() == null ? -1 : divisionIndex.getOrDefault(entrant.division(), -1);
    }

    /** Of an entrant whose division the race has. */
    OfficialTime officialTime(EntrantEntry entrant) {
        return divisions.get(entrant.division()).officialTime();
    }

    /** On the clock that places the entrant: gun times count to a tenth of a second, net times to the millisecond. */
    long officialMs(EntrantEntry entrant, Split split) {
        return officialTime(entrant) == OfficialTime.GUN ? split.gunMs() / 100 * 100 : split.netMs();
    }
}
