package run.boylston.pace.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;

class ClockHistoryTest {

    private static final Instant GUN = Instant.parse("2018-04-16T14:00:00Z");
    private static final Instant WALL = Instant.parse("2026-04-20T09:00:00Z");

    @Test
    void aReplaysReadsAreHeldAgainstItsOwnTime() {
        // given: an hour into the race, thirty seconds a second
        var history = history(replay(1, 0, 3_600, 30));

        // then: a minute later, ten seconds allowed
        assertThat(history.latestOf(WALL.plusSeconds(60))).isEqualTo(GUN.plusSeconds(3_600 + 30 * 70));
    }

    @Test
    void aReadIsHeldAgainstTheClockThatRanWhenItWasReceived() {
        // given
        var history = history(replay(1, 0, 0, 1), replay(2, 600, 7_200, 30));

        // then
        assertThat(history.latestOf(WALL.plusSeconds(300))).isEqualTo(GUN.plusSeconds(310));
        assertThat(history.latestOf(WALL.plusSeconds(700))).isEqualTo(GUN.plusSeconds(7_200 + 30 * 110));
    }

    @Test
    void noClockOrOneThatStandsTellsNothing() {
        // given
        var history = history(replay(1, 0, 0, 1), replay(2, 600, 900, 0));

        // then
        assertThat(history(replay(1, 0, 0, 0)).everRan()).isFalse();
        assertThat(history().latestOf(WALL)).isNull();
        assertThat(history.latestOf(WALL.minusSeconds(60))).isNull();
        assertThat(history.latestOf(WALL.plusSeconds(700))).isNull();
    }

    @Test
    void inARaceThatIsNoReplayNothingThatWasSeenBeforeItWasReceivedIsOfTheFuture() {
        // given: a clock that was set half an hour late
        var gun = WALL;
        var clock = new RaceClock("r", 1, State.LIVE, false, 0, gun.plusSeconds(1_800), 1);

        // then
        assertThat(ClockHistory.of(gun, List.of(clock)).latestOf(gun.plusSeconds(3_600)))
                .isEqualTo(gun.plusSeconds(3_610));
    }

    @Property
    void whatWasDueIsNeverOfTheFuture(
            @ForAll("clocks") List<RaceClock> clocks,
            @ForAll @IntRange(min = 0, max = 50_000) int second,
            @ForAll @IntRange(min = -10, max = 10) int machinesApartS) {
        // given: a read of the race's time, by the clock that ran
        var now = WALL.plusSeconds(second);
        var ran =
                clocks.stream().filter(clock -> !clock.wallTime().isAfter(now)).reduce((earlier, later) -> later);
        var shuffled = new ArrayList<>(clocks);
        Collections.shuffle(shuffled, new Random(second));

        // when
        var latest = ClockHistory.of(GUN, shuffled).latestOf(now.plusSeconds(machinesApartS));

        // then
        assertThat(latest == null
                        || ran.isEmpty()
                        || !latest.isBefore(GUN.plusMillis(ran.get().raceMsAt(now))))
                .isTrue();
    }

    @Property
    void whatIsAheadOfAClockThatRunsIsOfTheFuture(
            @ForAll @IntRange(min = 10, max = 50_000) int second, @ForAll @IntRange(min = 1, max = 120) int rate) {
        // given
        var clock = replay(1, 0, 0, rate);
        var received = WALL.plusSeconds(second);

        // then
        assertThat(history(clock).latestOf(received)).isBefore(GUN.plusSeconds((second + 11L) * rate));
    }

    @Provide
    Arbitrary<List<RaceClock>> clocks() {
        var seconds = Arbitraries.integers().between(0, 50_000);
        var clock = Combinators.combine(
                        Arbitraries.integers().between(-3_600, 40_000), Arbitraries.of(0.0, 1.0, 30.0, 120.0))
                .as((raceS, rate) -> replay(0, 0, raceS, rate));
        return Combinators.combine(seconds.set().ofMaxSize(6), clock.list().ofSize(6))
                .as((changes, clocks) -> {
                    var inOrder = changes.stream().sorted().toList();
                    return IntStream.range(0, inOrder.size())
                            .mapToObj(i -> set(clocks.get(i), i + 1, inOrder.get(i)))
                            .toList();
                });
    }

    private static RaceClock set(RaceClock clock, long revision, int wallS) {
        return new RaceClock("r", revision, State.LIVE, true, clock.raceMs(), WALL.plusSeconds(wallS), clock.rate());
    }

    private static RaceClock replay(long revision, int wallS, int raceS, double rate) {
        return new RaceClock(
                "r", revision, State.LIVE, true, Duration.ofSeconds(raceS).toMillis(), WALL.plusSeconds(wallS), rate);
    }

    private static ClockHistory history(RaceClock... clocks) {
        return ClockHistory.of(GUN, List.of(clocks));
    }
}
