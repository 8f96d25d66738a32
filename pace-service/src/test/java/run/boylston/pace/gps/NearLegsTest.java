package run.boylston.pace.gps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import run.boylston.pace.gps.FixResult.Matched;

/** A course that comes back beside itself: the other leg is a few metres away on the ground and kilometres along. */
class NearLegsTest {

    private static final double LENGTH_M = 8_000;
    private static final double TURN_M = 4_000;

    /** Nearer to the turn both legs are within a coarse phone's doubt. */
    private static final double ABOUT_THE_TURN_M = 500;

    @Property(tries = 2_000)
    void theOtherLegIsNeverHoppedTo(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 40) double apartM,
            @ForAll @DoubleRange(min = 2, max = 5) double speedMps,
            @ForAll boolean coarse) {
        // given
        var course = Roads.outAndBack(apartM);
        var filter = FixFilter.runner(course, List.of(0.0, LENGTH_M), 7);
        filter.mat(0, 0);
        var random = new Random(seed);
        var everyS = coarse ? 30 : 10;
        var accuracyM = coarse ? 25 : 5;
        var nonsense = new ArrayDeque<Boolean>(List.of(false, false, false, false));

        for (var second = everyS; second * speedMps < LENGTH_M - 100; second += everyS) {
            // when: one fix in ten is nonsense, at most two in five: more that agree nobody could tell from a runner
            nonsense.addFirst(random.nextInt(10) == 0 && Collections.frequency(nonsense, true) < 2);
            nonsense.removeLast();
            var runM = second * speedMps;
            var fix = nonsense.getFirst()
                    ? Roads.outlier(course, random, second * 1_000L, runM, accuracyM)
                    : Roads.fix(course, random, second * 1_000L, runM, accuracyM);

            // then
            if (filter.fix(fix, second * 1_000L) instanceof Matched matched
                    && Math.abs(runM - TURN_M) > ABOUT_THE_TURN_M) {
                var foundM = matched.motion().d0M();
                var otherLegM = LENGTH_M - runM;
                assertThat(Math.abs(foundM - runM)).isLessThan(Math.abs(foundM - otherLegM));
            }
        }
    }

    @Property(tries = 2_000)
    void theRightLegIsFoundAgainFromTheWrongOne(
            @ForAll long seed, @ForAll @IntRange(min = 4_700, max = 6_500) int firstSeenM) {
        // given: no mat, and the first that is heard is on the way back
        var course = Roads.outAndBack(10);
        var filter = FixFilter.runner(course, List.of(LENGTH_M), 7);
        var random = new Random(seed);
        var startS = 3_000;

        // when
        for (var second = 2; second <= 240; second += 2) {
            var raceMs = (startS + second) * 1_000L;
            filter.fix(Roads.fix(course, random, raceMs, firstSeenM + 3.0 * second, 5), raceMs);
        }

        // then
        assertThat(filter.motion().orElseThrow().d0M() - (firstSeenM + 720)).isBetween(-30.0, 30.0);
    }

    @Property(tries = 2_000)
    void whoWasLostIsFoundOnTheRightLegAmongNonsense(
            @ForAll long seed,
            @ForAll @IntRange(min = 4_700, max = 5_200) int foundFromM,
            @ForAll @IntRange(min = 1, max = 3) int nonsenseAt) {
        // given: a coarse phone was last matched where its runner can no longer have come from
        var course = Roads.outAndBack(10);
        var filter = FixFilter.runner(course, List.of(LENGTH_M), 7);
        var random = new Random(seed);
        filter.fix(Roads.fix(course, random, 3_000_000, 1_000, 25), 3_000_000);

        // when: one of the next fixes is nonsense
        for (var i = 1; i <= 20; i++) {
            var raceMs = (3_000 + 10 * i) * 1_000L;
            var runM = foundFromM + 30.0 * i;
            filter.fix(
                    i == nonsenseAt
                            ? Roads.fix(course, random, raceMs, 2_000, 25)
                            : Roads.fix(course, random, raceMs, runM, 25),
                    raceMs);
        }

        // then: on that leg; the last fix or two may not have been believed
        assertThat(filter.motion().orElseThrow().d0M() - (foundFromM + 600)).isBetween(-300.0, 300.0);
    }
}
