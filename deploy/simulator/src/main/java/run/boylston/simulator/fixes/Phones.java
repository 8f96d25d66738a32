package run.boylston.simulator.fixes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.simulator.field.Chance;
import run.boylston.simulator.field.Curve;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;

/**
 * The phones that follow a runner or ride in a lead vehicle: where their owner is, within the error of GPS. Between two
 * timing points they go evenly.
 */
public final class Phones {

    private static final int RUNNER_EVERY_MS = 2_000;
    private static final int VEHICLE_EVERY_MS = 5_000;
    private static final double ACCURACY_M = 5;

    /** Of each axis, where 68 % lie within {@link #ACCURACY_M}: the radius is Rayleigh distributed. */
    private static final double AXIS_SD_M = ACCURACY_M / 1.51;

    private final RacePlan plan;
    private final CourseLine course;
    private final Chance chance;

    public Phones(RacePlan plan, CourseLine course, long seed) {
        this.plan = plan;
        this.course = course;
        chance = new Chance(seed * 31 + 7);
    }

    /** Every fix of everybody who is tracked, by time. */
    public List<PhoneFix> follow(Field field) {
        return field.tracked()
                .filter(Runner::started)
                .flatMap(this::fixes)
                .sorted(Comparator.comparingInt(PhoneFix::timeMs))
                .toList();
    }

    private Stream<PhoneFix> fixes(Runner runner) {
        var points = IntStream.range(0, runner.passedMs().length)
                .filter(runner::passed)
                .toArray();
        var timesMs =
                IntStream.of(points).mapToDouble(i -> runner.passedMs()[i]).toArray();
        var distancesM =
                IntStream.of(points).mapToDouble(i -> plan.distancesM()[i]).toArray();
        var distanceAt = Curve.of(timesMs, distancesM);
        int everyMs = runner.entrant().kind() == Kind.VEHICLE ? VEHICLE_EVERY_MS : RUNNER_EVERY_MS;
        var noise = chance.split();
        return IntStream.iterate((int) timesMs[0], t -> t <= timesMs[timesMs.length - 1], t -> t + everyMs)
                .mapToObj(timeMs -> fix(runner.entrant().tracker(), timeMs, distanceAt, noise));
    }

    private PhoneFix fix(String tracker, int timeMs, Curve distanceAt, Chance noise) {
        double distanceM = distanceAt.at(timeMs);
        double speedMps = distanceAt.at(timeMs + 1_000) - distanceM;
        return new PhoneFix(
                tracker,
                timeMs,
                course.lat(distanceM, AXIS_SD_M * noise.gaussian()),
                course.lon(distanceM, AXIS_SD_M * noise.gaussian()),
                ACCURACY_M,
                speedMps);
    }
}
