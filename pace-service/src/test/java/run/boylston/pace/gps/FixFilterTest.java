package run.boylston.pace.gps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixResult.Matched;
import run.boylston.pace.gps.FixResult.Reason;
import run.boylston.pace.gps.FixResult.Refused;

class FixFilterTest {

    private static final double METRES_PER_DEGREE = 111_195.08;
    private static final CourseLine COURSE = northwards(10_000);
    private static final List<Double> POINTS = List.of(0.0, 5_000.0, 10_000.0);

    private final FixFilter runner = FixFilter.runner(COURSE, POINTS, 7);

    @Test
    void followsARunner() {
        // given
        runner.mat(0, 0);

        // when
        walk(2, 600);

        // then
        var motion = runner.motion().orElseThrow();
        assertThat(motion.d0M()).isBetween(1_790.0, 1_810.0);
        assertThat(motion.speedMps()).isBetween(2.8, 3.2);
        assertThat(motion.t0Ms()).isEqualTo(600_000);
        assertThat(motion.holdM()).isBetween(5_000.0, 5_020.0);
    }

    @Test
    void tellsWhatItRefuses() {
        // given
        runner.mat(0, 0);
        walk(2, 60);

        // then
        assertThat(refused(fixAt(60, 180, 0))).isEqualTo(Reason.DUPLICATE);
        assertThat(refused(fixAt(57, 171, 0))).isEqualTo(Reason.STALE);
        assertThat(refused(fixAt(200, 600, 0))).isEqualTo(Reason.FUTURE);
        assertThat(refused(fixAt(62, 186, 300))).isEqualTo(Reason.OFF_COURSE);
        assertThat(refused(fixAt(64, 2_000, 0))).isEqualTo(Reason.JUMPING);
        assertThat(refused(new Fix(66_000, 42, -71, 500.0))).isEqualTo(Reason.OFF_COURSE);
        assertThat(refused(new Fix(68_000, Double.NaN, -71, 5.0))).isEqualTo(Reason.OFF_COURSE);
        assertThat(refused(fixAt(40, 120, 0))).isEqualTo(Reason.DUPLICATE);
    }

    @Test
    void isMovedByNothingThatItRefuses() {
        // given
        runner.mat(0, 0);
        walk(2, 60);
        var before = runner.motion();

        // when
        runner.fix(fixAt(64, 2_000, 0), 60_000);
        runner.fix(fixAt(64, 2_000, 0), 60_000);
        runner.fix(fixAt(62, 186, 300), 60_000);

        // then
        assertThat(runner.motion()).isEqualTo(before);
    }

    @Test
    void believesAJumpThatGoesOn() {
        // given: the first fix was wrong, and no mat is there to say so
        var unread = FixFilter.runner(COURSE, List.of(10_000.0), 7);
        unread.fix(fixAt(200, 1_000, 0), 200_000);

        // when
        for (var second = 202; second <= 220; second += 2) {
            unread.fix(fixAt(second, 3.0 * second, 0), second * 1_000L);
        }

        // then
        assertThat(unread.motion().orElseThrow().d0M()).isBetween(650.0, 670.0);
    }

    @Test
    void neverBelievesWhatNobodyCouldHaveRunSinceTheLastMat() {
        // given
        runner.mat(0, 0);

        // when: the phone is in a car
        for (var second = 2; second <= 120; second += 2) {
            runner.fix(fixAt(second, 500 + 20 * second, 0), second * 1000L);
        }

        // then
        assertThat(runner.motion()).isEmpty();
    }

    @Test
    void passesASilentMatByItsOwnDoubtOnly() {
        // given
        runner.mat(0, 0);

        // when
        walk(2, 1_800);

        // then: at 5,400 m, and 5 km has not reported
        var motion = runner.motion().orElseThrow();
        assertThat(motion.d0M()).isEqualTo(5_000 + motion.doubtM());
        assertThat(motion.holdM()).isEqualTo(motion.d0M());

        // when
        runner.mat(5_000, 1_666_667);
        walk(1_802, 1_810);

        // then
        assertThat(runner.motion().orElseThrow().d0M()).isBetween(5_400.0, 5_450.0);
    }

    @Test
    void readsThePassOfTheCourseWhereTheRunnerIs() {
        // given: out for 2 km, and back 10 m beside it
        var outAndBack = CourseLine.of(IntStream.rangeClosed(0, 40)
                .mapToObj(i -> i <= 20 ? at(i * 100.0, i * 100.0, 0) : at(i * 100.0, (40 - i) * 100.0, 10))
                .toList());
        var filter = FixFilter.runner(outAndBack, List.of(0.0, 4_000.0), 7);
        filter.mat(0, 0);

        // when: on the way back at 3 m/s, each fix nearer to the way out
        for (var second = 2; second <= 1_200; second += 2) {
            var run = 3.0 * second;
            var north = run <= 2_000 ? run : 4_000 - run;
            filter.fix(new Fix(second * 1000L, 42 + north / METRES_PER_DEGREE, -71, 5.0), second * 1000L);
        }

        // then
        assertThat(filter.motion().orElseThrow().d0M()).isBetween(3_580.0, 3_620.0);
    }

    @Test
    void standsWhenTheRunnerStands() {
        // given
        runner.mat(0, 0);
        walk(2, 300);

        // when
        for (var second = 302; second <= 400; second += 2) {
            runner.fix(fixAt(second, 900, 0), second * 1000L);
        }

        // then
        assertThat(runner.motion().orElseThrow().d0M()).isBetween(895.0, 905.0);
        assertThat(runner.motion().orElseThrow().speedMps()).isLessThan(0.1);
    }

    @Test
    void isToldLateOfAMat() {
        // given: the phone drifts 20 m ahead of the truth
        runner.mat(0, 0);
        walk(2, 1_600);
        for (var second = 1_602; second <= 1_700; second += 2) {
            runner.fix(fixAt(second, 3.0 * second + 20, 0), second * 1000L);
        }
        var before = runner.motion().orElseThrow();

        // when
        runner.mat(5_000, 1_667_000);
        walk(1_702, 1_720);

        // then
        assertThat(runner.motion().orElseThrow().d0M())
                .isBetween(5_155.0, 5_165.0)
                .isGreaterThan(before.d0M());
    }

    @Test
    void drivesAVehicleWithoutMats() {
        // given
        var car = FixFilter.vehicle(COURSE);

        // when
        for (var second = 0; second <= 600; second += 2) {
            car.fix(fixAt(second, 5.5 * second, 0), second * 1000L);
        }

        // then
        assertThat(car.motion().orElseThrow().d0M()).isBetween(3_280.0, 3_320.0);
        assertThat(car.motion().orElseThrow().holdM()).isEqualTo(10_000);
    }

    @Test
    void tellsOnlyWhatIsNews() {
        // given
        runner.mat(0, 0);

        // when
        var told = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> runner.fix(fixAt(2 * i, 6.0 * i, 0), 2_000L * i))
                .filter(result -> result instanceof Matched matched && matched.news())
                .count();

        // then: each half minute of ten, and a few while the speed is being learnt
        assertThat(told).isBetween(20L, 40L);
    }

    private void walk(int fromS, int toS) {
        for (var second = fromS; second <= toS; second += 2) {
            runner.fix(fixAt(second, 3.0 * second, 0), second * 1000L);
        }
    }

    private Reason refused(Fix fix) {
        return ((Refused) runner.fix(fix, 60_000)).reason();
    }

    private static Fix fixAt(int second, double northM, double eastM) {
        var point = at(0, northM, eastM);
        return new Fix(second * 1000L, point.lat(), point.lon(), 5.0);
    }

    private static CourseLine northwards(int metres) {
        return CourseLine.of(IntStream.rangeClosed(0, metres / 100)
                .mapToObj(i -> at(i * 100.0, i * 100.0, 0))
                .toList());
    }

    private static Point at(double distanceM, double northM, double eastM) {
        var east = METRES_PER_DEGREE * Math.cos(Math.toRadians(42));
        return new Point(distanceM, 42 + northM / METRES_PER_DEGREE, -71 + eastM / east, 0);
    }
}
