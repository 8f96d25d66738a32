package run.boylston.pace.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.projection.RunSoFar.Passage;
import run.boylston.pace.recordpace.EffortProfile;

class TerrainTest {

    private static final Path BOSTON = Path.of("../deploy/simulator/src/main/resources/boston-2018/course.csv");
    private static final double MARATHON_M = 42_195;
    private static final double HALF_M = 21_097.5;

    private final Projector projector = new Projector(ProjectionModel.boston());

    @Test
    void laysBostonOverItself() throws IOException {
        // given
        var terrain = terrain(boston());

        // then
        for (var distanceM = 0.0; distanceM <= MARATHON_M; distanceM += 1_234) {
            assertThat(terrain.learntM(distanceM)).isEqualTo(distanceM);
            assertThat(terrain.ownM(distanceM)).isEqualTo(distanceM);
        }
        assertThat(finishMs(terrain, 300, 20_000)).isEqualTo(finishMs(Terrain.unknown(MARATHON_M), 300, 20_000));
    }

    @Test
    void knowsTheEffortOfTheCourseItWasLearntOn() throws IOException {
        // given
        var computed = EffortProfile.levelM(boston(), 100);

        // then
        for (var i = 0; i < computed.length; i++) {
            assertThat(EffortFile.boston().at(Math.min(i * 100, MARATHON_M))).isCloseTo(computed[i], within(0.1));
        }
    }

    @Test
    void expectsLessToComeOnALevelCourse() {
        // then: half-way in Boston the hills are still ahead
        assertThat(finishMs(level(MARATHON_M), 300, 20_000))
                .isLessThan(finishMs(Terrain.unknown(MARATHON_M), 300, 20_000) - 60_000);
    }

    @Test
    void expectsHillsToCostWhatTheyDo() {
        // given: a half that climbs 150 m from its middle on
        var hilly = terrain(course(HALF_M, at -> Math.max(0, at - HALF_M / 2) * 150 / (HALF_M / 2)));

        // when
        var slower = finishMs(hilly, 300, 10_000) - finishMs(level(HALF_M), 300, 10_000);

        // then: a climb of 1.4 % costs 8 % of the level metre's effort
        assertThat(slower / 1_000.0).isBetween(150.0, 400.0);
    }

    @Test
    void laysEvenEffortOverEvenEffort() {
        // given: every metre of level road in one time, and from 5 km on uphill
        var line = course(HALF_M, at -> Math.max(0, at - 5_000) * 0.02);
        var effort = EffortProfile.levelM(line, 100);
        var passages = new ArrayList<Passage>();
        for (var at = 2_500; at <= 15_000; at += 2_500) {
            passages.add(new Passage(at, Math.round(effort[at / 100] * 300)));
        }

        // when
        var run = new RunSoFar(terrain(line), 7, passages, true, null, null);
        var learnt = run.terrain().learnt(run);

        // then: it is one there
        assertThat(run.slowing()).isGreaterThan(1.03);
        var boston = EffortFile.boston();
        for (var passage : learnt.passages()) {
            assertThat(passage.timeMs() / boston.at(passage.distanceM())).isCloseTo(300, within(0.5));
        }
    }

    @Test
    void expectsOtherDistancesAtTheirOwnPace() {
        assertThat(finishMs(level(HALF_M), 300, 10_000) / 1_000.0).isBetween(6_250.0, 6_900.0);
        assertThat(finishMs(level(10_000), 300, 5_000) / 1_000.0).isBetween(2_950.0, 3_250.0);
    }

    @Property(tries = 500)
    void isSoundOnAnyCourse(
            @ForAll @DoubleRange(min = 1_000, max = 200_000) double courseM,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double gradient,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @IntRange(min = 150, max = 1_500) int pace) {
        // given
        var terrain = terrain(course(courseM, at -> 3_000 + gradient * courseM / 20 * Math.sin(at / courseM * 20)));
        var passage = new Passage(share * courseM, Math.round(share * courseM * pace));
        var run = new RunSoFar(terrain, 7, List.of(passage), true, null, null);

        // when
        var expected = projector.expect(run);

        // then
        assertThat(terrain.ownM(terrain.learntM(passage.distanceM()))).isCloseTo(passage.distanceM(), within(1e-3));
        assertThat(expected.nextM()).isGreaterThan(passage.distanceM()).isLessThanOrEqualTo(courseM);
        assertThat(expected.lowMs()).isGreaterThan(passage.timeMs()).isLessThanOrEqualTo(expected.finishMs());
        assertThat(expected.finishMs()).isLessThanOrEqualTo(expected.highMs());
        assertThat(expected.speedMps()).isPositive().isLessThanOrEqualTo(7.001);
    }

    private long finishMs(Terrain terrain, long pace, double atM) {
        var passage = new Passage(atM, Math.round(atM * pace));
        return projector
                .expect(new RunSoFar(terrain, 7, List.of(passage), true, null, null))
                .finishMs();
    }

    private static Terrain level(double courseM) {
        return terrain(course(courseM, at -> 10));
    }

    private static Terrain terrain(CourseLine line) {
        return Terrain.of(line.lengthM(), 100, EffortProfile.levelM(line, 100));
    }

    /** Due north. */
    private static CourseLine course(double courseM, DoubleUnaryOperator elevationM) {
        var points = new ArrayList<Point>();
        for (var i = 0; i <= 200; i++) {
            var at = courseM * i / 200;
            points.add(new Point(at, 42 + at / 111_195, -71.5, elevationM.applyAsDouble(at)));
        }
        return CourseLine.of(points);
    }

    private static CourseLine boston() throws IOException {
        var points = Files.readAllLines(BOSTON).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Point(number(cells[0]), number(cells[1]), number(cells[2]), number(cells[3])))
                .toList();
        return CourseLine.of(points);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
