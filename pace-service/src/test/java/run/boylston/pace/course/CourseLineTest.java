package run.boylston.pace.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine.Problem;

class CourseLineTest {

    private static final double METRES_PER_DEGREE = 111_195.08;

    /** Two kilometres north and back again ten metres to the east. */
    private static final CourseLine OUT_AND_BACK = CourseLine.of(IntStream.rangeClosed(0, 40)
            .mapToObj(i -> i <= 20 ? at(i * 100, i * 100, 0) : at(i * 100, (40 - i) * 100, 10))
            .toList());

    @Test
    void interpolatesByDistance() {
        // when
        var point = OUT_AND_BACK.at(150);

        // then
        assertThat(point.distanceM()).isEqualTo(150);
        assertThat((point.lat() - 42) * METRES_PER_DEGREE).isCloseTo(150, within(0.01));
        assertThat(point.elevationM()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void endsAtItsEnds() {
        assertThat(OUT_AND_BACK.lengthM()).isEqualTo(4_000);
        assertThat(OUT_AND_BACK.at(-5).distanceM()).isZero();
        assertThat(OUT_AND_BACK.at(9_999).distanceM()).isEqualTo(4_000);
    }

    @Test
    void matchesTheNearestPlace() {
        // given: four metres west of the way out
        var beside = at(0, 730, -4);

        // when
        var match = OUT_AND_BACK.nearest(beside.lat(), beside.lon(), 0, 4_000).orElseThrow();

        // then
        assertThat(match.distanceM()).isCloseTo(730, within(0.1));
        assertThat(match.crossTrackM()).isCloseTo(4, within(0.1));
    }

    @Test
    void matchesOnlyWithinTheWindow() {
        // given
        var beside = at(0, 730, -4);

        // when
        var wayBack =
                OUT_AND_BACK.nearest(beside.lat(), beside.lon(), 3_000, 4_000).orElseThrow();
        var edge = OUT_AND_BACK.nearest(beside.lat(), beside.lon(), 0, 700).orElseThrow();

        // then
        assertThat(wayBack.distanceM()).isCloseTo(3_270, within(0.1));
        assertThat(wayBack.crossTrackM()).isCloseTo(14, within(0.1));
        assertThat(edge.distanceM()).isEqualTo(700);
        assertThat(OUT_AND_BACK.nearest(beside.lat(), beside.lon(), 5_000, 6_000))
                .isEmpty();
    }

    @Test
    void prefersThePassWhereItIsExpected() {
        // given: on the way out's very line
        var on = at(0, 730, 0);

        // when
        var match =
                OUT_AND_BACK.likeliest(on.lat(), on.lon(), 0, 4_000, 3_250, 1).orElseThrow();

        // then
        assertThat(match.distanceM()).isCloseTo(3_270, within(0.1));
    }

    @Test
    void namesEveryProblem() {
        // given
        var points = List.of(
                at(5, 5, 0),
                at(100, 100, 0),
                at(90, 90, 0),
                at(2_000, 2_000, 0),
                new Point(2_100, 400, -71, 0),
                at(2_200, 9_000, 0));

        // then
        assertThat(CourseLine.problems(points, 5_000))
                .extracting(Problem::index)
                .contains(0, 2, 3, 4, 5);
        assertThatThrownBy(() -> CourseLine.of(points)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsTwoPoints() {
        assertThat(CourseLine.problems(List.of(), 5_000)).hasSize(1);
        assertThatThrownBy(() -> CourseLine.of(List.<Point>of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsAtTheContestsDistance() {
        // given
        var points = List.of(at(0, 0, 0), at(500, 500, 0));

        // then
        assertThat(CourseLine.problems(points, 500)).isEmpty();
        assertThat(CourseLine.problems(points, 510)).extracting(Problem::index).containsExactly(1);
    }

    @Test
    void theLastPointIsMovedToTheContestsDistanceIfItWasMeasuredThere() {
        // given
        var points = List.of(at(0, 0, 0), at(500.5, 500, 0));

        // then
        assertThat(CourseLine.of(CourseLine.endingAt(500, points)).lengthM()).isEqualTo(500);
        assertThat(CourseLine.of(CourseLine.endingAt(501, points)).lengthM()).isEqualTo(501);
        assertThat(CourseLine.endingAt(510, points)).isEqualTo(points);
        assertThat(CourseLine.endingAt(500, List.of())).isEmpty();
    }

    private static Point at(double distanceM, double northM, double eastM) {
        var east = METRES_PER_DEGREE * Math.cos(Math.toRadians(42));
        return new Point(distanceM, 42 + northM / METRES_PER_DEGREE, -71 + eastM / east, distanceM / 100);
    }
}
