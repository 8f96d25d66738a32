package run.boylston.feed.graphics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;

/** A race's own data, looked up the way graphics need it. */
record RaceFacts(RaceEntry race, ZoneId zone) {

    static RaceFacts of(RaceEntry race) {
        return new RaceFacts(race, ZoneId.of(race.zone()));
    }

    Optional<Contest> findContest(String id) {
        return race.contests().stream()
                .filter(contest -> contest.id().equals(id))
                .findFirst();
    }

    Optional<Division> findDivision(String id) {
        return race.divisions().stream()
                .filter(division -> division.id().equals(id))
                .findFirst();
    }

    Optional<TimingPoint> findPoint(String id) {
        return race.points().stream().filter(point -> point.id().equals(id)).findFirst();
    }

    /** From the contest's start to its finish; none of a contest that the race does not have. */
    List<TimingPoint> points(String contest) {
        return findContest(contest).stream()
                .flatMap(found -> found.points().stream())
                .flatMap(id -> findPoint(id).stream())
                .toList();
    }

    double courseM(String contest) {
        return findContest(contest).map(Contest::distanceM).orElse(0.0);
    }

    OfficialTime clock(String division) {
        return findDivision(division).map(Division::officialTime).orElse(OfficialTime.NET);
    }

    long raceMs(Instant time) {
        return Duration.between(race.firstGun(), time).toMillis();
    }

    Instant time(long raceMs) {
        return race.firstGun().plusMillis(raceMs);
    }

    String timeOfDay(Instant time) {
        return Text.timeOfDay(time, zone);
    }
}
