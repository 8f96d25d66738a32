package run.boylston.pace.gps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.gps.FixResult.Reason;
import run.boylston.pace.gps.FixResult.Refused;

/** What phones do to the one who carries them, and what must not come of it. A runner at 3 m/s, a fix every two seconds. */
class PhoneTroubleTest {

    private static final CourseLine COURSE = Roads.winding();
    private static final double SPEED_MPS = 3;
    private static final double ACCURACY_M = 5;

    private FixFilter runner;
    private Map<Reason, Integer> refused;
    private Random random;

    @Property(tries = 1_000)
    void aJumpMovesNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int fixes,
            @ForAll @DoubleRange(min = 100, max = 6_000) double aheadM) {
        // given
        begin(seed);
        walk(2, 120);
        var before = runner.motion();
        refused.clear();

        // when
        for (var i = 1; i <= fixes; i++) {
            give(fixAt(120 + 2 * i, 360 + aheadM));
        }

        // then
        assertThat(runner.motion()).isEqualTo(before);
        assertThat(refused).containsOnly(Map.entry(Reason.JUMPING, fixes));
        walk(130, 150);
        assertThat(errorAt(150)).isLessThan(25);
    }

    @Property(tries = 1_000)
    void aJumpAheadOfTheClockMakesNothingStale(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int pairs,
            @ForAll @DoubleRange(min = 1_000, max = 6_000) double aheadM) {
        // given
        begin(seed);
        walk(2, 120);
        refused.clear();

        // when
        give(fixAt(119 + 2 * pairs, 360 + aheadM), 120);

        // then
        assertThat(refused).containsOnly(Map.entry(Reason.JUMPING, 1));
        walk(122, 150);
        assertThat(refused).doesNotContainKey(Reason.STALE);
        assertThat(errorAt(150)).isLessThan(25);
    }

    @Property(tries = 1_000)
    void whoTheTrackLostIsFoundAgainDespiteAJumpAheadOfTheClock(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int pairs) {
        // given: the phone was wrong, and now it is right
        begin(seed);
        walk(2, 120);
        give(fixAt(119 + 2 * pairs, 6_000), 120);

        // when
        for (var second = 122; second <= 160; second += 2) {
            give(fixAt(second, 780 + (second - 122) * SPEED_MPS));
        }

        // then
        assertThat(runner.motion().orElseThrow().d0M() - (780 + 38 * SPEED_MPS)).isBetween(-25.0, 25.0);
    }

    @Property(tries = 1_000)
    void aTunnelIsComeOutOf(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 900) int insideS,
            @ForAll @DoubleRange(min = 2, max = 4) double insideMps) {
        // given
        begin(seed);
        walk(2, 200);

        // when: nothing is heard, and then the runner is where that speed has taken them
        var out = 200 + insideS;
        var atM = 200 * SPEED_MPS + insideS * insideMps;
        for (var second = out; second <= out + 20; second += 2) {
            give(fixAt(second, atM + (second - out) * SPEED_MPS));
        }

        // then
        assertThat(runner.motion().orElseThrow().d0M() - (atM + 20 * SPEED_MPS)).isBetween(-40.0, 40.0);
    }

    @Property(tries = 1_000)
    void aPhoneOnABusIsNotFollowed(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 11, max = 20) double busMps,
            @ForAll @IntRange(min = 60, max = 240) int rideS) {
        // given
        begin(seed);
        walk(2, 300);

        // when: along the course, and then away from it
        for (var second = 302; second <= 300 + rideS; second += 2) {
            give(fixAt(second, 900 + (second - 300) * busMps));
        }
        for (var second = 302 + rideS; second <= 360 + rideS; second += 2) {
            var left = COURSE.at(900 + rideS * busMps);
            give(new Fix(second * 1_000L, left.lat() + 0.005, left.lon() + 0.05, ACCURACY_M));
        }

        // then: no further than the runner would have come meanwhile
        assertThat(runner.motion().orElseThrow().d0M()).isLessThan(900 + rideS * SPEED_MPS);
        assertThat(refused.get(Reason.OFF_COURSE)).isEqualTo(30);

        // when: a mat says where the runner is
        runner.mat(1_200, 400_000 + rideS * 1_000L);
        var passed = 400 + rideS;
        for (var second = passed + 2; second <= passed + 60; second += 2) {
            give(fixAt(second, 1_200 + (second - passed) * SPEED_MPS));
        }

        // then
        assertThat(runner.motion().orElseThrow().d0M() - (1_200 + 60 * SPEED_MPS))
                .isBetween(-25.0, 25.0);
    }

    @Property(tries = 1_000)
    void whatIsRefusedIsToldApartAndMovesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int back) {
        // given
        begin(seed);
        var clean = atTheStart();

        // when
        for (var second = 2; second <= 120; second += 2) {
            var fix = fixAt(second, second * SPEED_MPS);
            give(fix);
            clean.fix(fix, second * 1_000L);
            if (second > 60) {
                give(fixAt(second - 2 * back, 0), second);
                give(fixAt(second - 1, 0), second);
                give(fixAt(second + 61, 0), second);
            }
        }

        // then
        assertThat(runner.motion()).isEqualTo(clean.motion());
        assertThat(refused)
                .contains(Map.entry(Reason.DUPLICATE, 30), Map.entry(Reason.STALE, 30), Map.entry(Reason.FUTURE, 30));
    }

    private void begin(long seed) {
        random = new Random(seed);
        refused = new EnumMap<>(Reason.class);
        runner = atTheStart();
    }

    private static FixFilter atTheStart() {
        var filter = FixFilter.runner(COURSE, List.of(0.0, COURSE.lengthM()), 7);
        filter.mat(0, 0);
        return filter;
    }

    private void walk(int fromS, int toS) {
        for (var second = fromS; second <= toS; second += 2) {
            give(fixAt(second, second * SPEED_MPS));
        }
    }

    private Fix fixAt(int second, double runM) {
        return Roads.fix(COURSE, random, second * 1_000L, runM, ACCURACY_M);
    }

    private void give(Fix fix) {
        give(fix, (int) (fix.raceMs() / 1_000));
    }

    private void give(Fix fix, int nowS) {
        if (runner.fix(fix, nowS * 1_000L) instanceof Refused result) {
            refused.merge(result.reason(), 1, Integer::sum);
        }
    }

    private double errorAt(int second) {
        return Math.abs(runner.motion().orElseThrow().d0M() - second * SPEED_MPS);
    }
}
