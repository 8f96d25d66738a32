package run.boylston.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.boylston.pace.projection.Expectation;
import run.boylston.pace.projection.Mats;
import run.boylston.pace.projection.Person;
import run.boylston.pace.projection.ProjectionModel;
import run.boylston.pace.projection.Projector;

/** Learns from races made up here, in which everybody slows by a share of their own that nobody knows at the start. */
class TrainerTest {

    private static final int FIELD = 1_500;
    private static final int HALF = 4;
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private static final Map<Integer, List<Finisher>> YEARS = Map.of(1, race(1), 2, race(2), 3, race(3));

    @Test
    void learnsTheSameFromTheSame() {
        assertThat(learnt()).isEqualTo(learnt());
    }

    @Test
    void isAsSureAsItIsRightAboutAYearNotSeen() {
        // given
        var projector = new Projector(ProjectionModel.parse(learnt().stream()));

        // when
        var within = YEARS.get(3).stream()
                .filter(finisher -> holds(projector.expect(finisher.upTo(HALF)), finisher.finishS() * 1_000))
                .count();

        // then: 80 % of 1,500, give or take four standard errors and what two years do not teach
        assertThat(within / (double) FIELD).isBetween(0.74, 0.86);
    }

    @Test
    void isNearerThanConstantPace() {
        // given
        var projector = new Projector(ProjectionModel.parse(learnt().stream()));

        // when
        var off = meanOff(finisher -> projector.expect(finisher.upTo(HALF)).finishMs() / 1_000.0);
        var constantPaceOff = meanOff(finisher -> finisher.timesS()[HALF] * Mats.COURSE_M / Mats.atM(HALF));

        // then
        assertThat(off).isLessThan(0.7 * constantPaceOff);
    }

    private interface Guess {
        double finishS(Finisher finisher);
    }

    private static double meanOff(Guess guess) {
        return YEARS.get(3).stream()
                .mapToDouble(finisher -> Math.abs(guess.finishS(finisher) - finisher.finishS()))
                .average()
                .orElseThrow();
    }

    private static boolean holds(Expectation expected, double finishMs) {
        return finishMs >= expected.finish().atMs(0.1)
                && finishMs <= expected.finish().atMs(0.9);
    }

    private static List<String> learnt() {
        return Trainer.train(YEARS, List.of(Set.of(1, 2)), NOWHERE).get(0);
    }

    private static List<Finisher> race(int year) {
        var random = new Random(year);
        return IntStream.range(0, FIELD).mapToObj(i -> finisher(year, random)).toList();
    }

    private static Finisher finisher(int year, Random random) {
        var pace = 0.25 + 0.15 * random.nextDouble();
        var fade = 0.08 + 0.05 * random.nextGaussian();
        var who = new Person(18 + random.nextInt(60), random.nextBoolean(), random.nextDouble());
        var times = IntStream.range(0, Mats.COUNT)
                .mapToDouble(mat -> timeS(pace, fade, Mats.atM(mat)))
                .toArray();
        return new Finisher(year, who, times, timeS(pace, fade, Mats.COURSE_M) * (1 + 0.01 * random.nextGaussian()));
    }

    private static double timeS(double pace, double fade, double distanceM) {
        return pace * distanceM * (1 + fade * distanceM / Mats.COURSE_M);
    }
}
