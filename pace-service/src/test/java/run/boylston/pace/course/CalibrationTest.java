package run.boylston.pace.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.CourseEntry.Point;

class CalibrationTest {

    private static final double CERTIFIED_M = 10_000;

    @Test
    void aLineDrawnTooLongTakesTheCertifiedDistance() {
        // given
        var track = Tracks.straight(10_100, 10, at -> 50);

        // when
        var course = course(track);

        // then: what is half-way on the line is half-way in the race
        assertThat(course.lengthM()).isEqualTo(CERTIFIED_M);
        assertThat(course.at(5_000).lat()).isCloseTo(Tracks.at(5_050, 0, 0, 1).lat(), within(1e-5));
    }

    @Test
    void aRecordingOfAnotherContestIsNotStretchedToThisOne() {
        assertThat(reasons(Tracks.straight(21_097, 10, at -> 0))).containsExactly("length");
        assertThat(reasons(Tracks.straight(9_400, 10, at -> 0))).containsExactly("length");
    }

    @Test
    void aGapIsRefusedWithTheLineAfterIt() {
        // given
        var points = new ArrayList<>(Tracks.straight(10_000, 10, at -> 50).points());
        points.subList(400, 520).clear();

        // when
        var result = Calibration.calibrate(new Track(List.of(points), List.of()), CERTIFIED_M, false);

        // then
        assertThat(result.points()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo("gap");
            assertThat(problem.place()).isEqualTo(FilePlace.line(521));
        });
    }

    @Test
    void anInterruptedRecordingMustGoOnWhereItStopped() {
        // given
        var points = Tracks.straight(10_000, 10, at -> 50).points();
        var goesOn = List.of(points.subList(0, 500), points.subList(500, points.size()));
        var jumps = List.of(points.subList(0, 500), points.subList(510, points.size()));

        // then
        assertThat(reasons(new Track(goesOn, List.of()))).isEmpty();
        assertThat(reasons(new Track(jumps, List.of()))).containsExactly("gap");
    }

    @Test
    void everyPassOfALoopHasItsOwnDistance() {
        // when
        var course = course(Tracks.loops(10_000, 4, 10));

        // then
        var crossing = course.at(1_000);
        assertThat(IntStream.range(0, 4)).allSatisfy(lap -> {
            var expectedM = 1_000 + 2_500 * lap;
            assertThat(course.likeliest(crossing.lat(), crossing.lon(), 0, CERTIFIED_M, expectedM, 0.1))
                    .hasValueSatisfying(match -> assertThat(match.distanceM()).isCloseTo(expectedM, within(3.0)));
        });
    }

    @Test
    void theWayBackIsNotTheWayOut() {
        // when
        var course = course(Tracks.outAndBack(10_000, 10));

        // then
        var road = course.at(2_000);
        assertThat(course.likeliest(road.lat(), road.lon(), 0, CERTIFIED_M, 2_100, 0.1)
                        .orElseThrow()
                        .distanceM())
                .isCloseTo(2_000, within(3.0));
        assertThat(course.likeliest(road.lat(), road.lon(), 0, CERTIFIED_M, 7_900, 0.1)
                        .orElseThrow()
                        .distanceM())
                .isCloseTo(8_000, within(3.0));
    }

    @Test
    void aStraightRoadNeedsFewPointsAndNoneIsFarFromItsNeighbour() {
        // when
        var points = Calibration.calibrate(Tracks.straight(10_000, 5, at -> 50 + at / 100), CERTIFIED_M, false)
                .points();

        // then
        assertThat(points).hasSizeLessThan(60);
        assertThat(CourseLine.problems(points, CERTIFIED_M)).isEmpty();
    }

    @Test
    void whatIsLeftOutLiesWhereItWas() {
        // given
        var track = Tracks.loops(10_000, 1, 5);
        var all = track.points();

        // when
        var course = course(track);

        // then
        assertThat(IntStream.range(0, all.size())).allSatisfy(i -> {
            var there = course.at(CERTIFIED_M * i / (all.size() - 1));
            assertThat(Ground.straightM(
                            there.lat(),
                            there.lon(),
                            all.get(i).lat(),
                            all.get(i).lon()))
                    .isLessThan(2);
        });
    }

    @Test
    void noiseInElevationsMakesNoHills() {
        // given: a climb of 2 % with noise of 3 m on every point
        var random = new Random(122);
        var track = Tracks.straight(10_000, 10, at -> 20 + 0.02 * at + 3 * random.nextGaussian());

        // when
        var course = course(track);

        // then
        assertThat(IntStream.range(0, 96)).allSatisfy(i -> {
            var gradient =
                    (course.at(i * 100 + 400).elevationM() - course.at(i * 100).elevationM()) / 400;
            assertThat(gradient).isCloseTo(0.02, within(0.012));
        });
        assertThat(climb(course)).isLessThan(230);
    }

    @Test
    void aBridgeThatTheHeightModelDoesNotKnowIsNoPit() {
        // given
        var track = Tracks.straight(10_000, 10, at -> at >= 5_000 && at <= 5_040 ? 10 : 60);

        // then
        assertThat(course(track).at(5_020).elevationM()).isCloseTo(60, within(1.0));
    }

    @Test
    void aSteadyClimbStaysAsItIsToItsEnds() {
        // when
        var course = course(Tracks.straight(10_000, 10, at -> 0.05 * at));

        // then
        assertThat(course.at(0).elevationM()).isCloseTo(0, within(0.1));
        assertThat(course.at(10_000).elevationM()).isCloseTo(500, within(0.1));
    }

    @Test
    void missingElevationsAreDrawnFromTheirNeighboursAndMustBeSaidToBeNone() {
        // given
        var some = Tracks.straight(10_000, 10, at -> at > 2_000 && at < 3_000 ? Double.NaN : at / 100);
        var none = Tracks.straight(10_000, 10, at -> Double.NaN);

        // then
        assertThat(course(some).at(2_500).elevationM()).isCloseTo(25, within(0.5));
        assertThat(reasons(none)).containsExactly("no-elevation");
        assertThat(Calibration.calibrate(none, CERTIFIED_M, true).points())
                .extracting(Point::elevationM)
                .containsOnly(0.0);
    }

    @Test
    void aPointIsNoCourse() {
        assertThat(reasons(Tracks.straight(0, 10, at -> 0))).containsExactly("points");
        assertThat(reasons(new Track(List.of(), List.of()))).containsExactly("points");
    }

    private static CourseLine course(Track track) {
        var result = Calibration.calibrate(track, CERTIFIED_M, false);
        assertThat(result.problems()).isEmpty();
        return CourseLine.of(result.points());
    }

    private static List<String> reasons(Track track) {
        return Calibration.calibrate(track, CERTIFIED_M, false).problems().stream()
                .map(TrackProblem::reason)
                .toList();
    }

    private static double climb(CourseLine course) {
        return IntStream.range(0, 1_000)
                .mapToDouble(i ->
                        course.at(i * 10 + 10).elevationM() - course.at(i * 10).elevationM())
                .filter(step -> step > 0)
                .sum();
    }
}
