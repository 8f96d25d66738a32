package run.boylston.contracts.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceClockTest {

    private static final Instant SET = Instant.parse("2026-11-23T21:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T21:00:00Z, 1, 0",
        "2026-11-23T21:00:02.500Z, 1, 2500",
        "2026-11-23T21:00:02.500Z, 30, 75000",
        "2026-11-23T20:59:00Z, 1, -60000",
        "2026-11-23T21:00:00.001Z, 0.5, 1",
        "2026-11-23T22:00:00Z, 0, 0"
    })
    void raceTimeGoesOnAtTheRate(Instant wall, double rate, long expectedMs) {
        // given
        var clock = new RaceClock("boston-2018", 1, RaceClock.State.LIVE, true, 0, SET, rate);

        // then
        assertThat(clock.raceMsAt(wall)).isEqualTo(expectedMs);
    }

    @ParameterizedTest
    @CsvSource({"6659400, 6719400"})
    void raceTimeCountsFromWhatItWasWhenSet(long raceMs, long expectedMs) {
        // given
        var clock = new RaceClock("boston-2018", 1, RaceClock.State.LIVE, true, raceMs, SET, 30);

        // then
        assertThat(clock.raceMsAt(SET.plusSeconds(2))).isEqualTo(expectedMs);
    }
}
