package run.boylston.simulator.field;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.TimingPoint;

/** What a field needs of the race: its one contest's timing points and the guns, in race time. */
public final class RacePlan {

    private final RaceEntry race;
    private final Contest contest;
    private final List<TimingPoint> points;

    public RacePlan(RaceEntry race) {
        this.race = race;
        contest = race.contests().get(0);
        points = contest.points().stream().map(this::getPoint).toList();
    }

    public RaceEntry race() {
        return race;
    }

    public String contest() {
        return contest.id();
    }

    /** Of the contest, in course order. */
    public List<TimingPoint> points() {
        return points;
    }

    public int lastPoint() {
        return points.size() - 1;
    }

    public double[] distancesM() {
        return points.stream().mapToDouble(TimingPoint::distanceM).toArray();
    }

    /**
     * Race time of a wave's gun, milliseconds.
     *
     * @throws NoSuchElementException if the race has no such wave
     */
    public int getGunMs(String wave) {
        return race.waves().stream()
                .filter(candidate -> candidate.id().equals(wave))
                .findFirst()
                .map(found ->
                        (int) Duration.between(race.firstGun(), found.gunTime()).toMillis())
                .orElseThrow(() -> new NoSuchElementException("The race has no wave " + wave));
    }

    private TimingPoint getPoint(String id) {
        return race.points().stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The race has no timing point " + id));
    }
}
