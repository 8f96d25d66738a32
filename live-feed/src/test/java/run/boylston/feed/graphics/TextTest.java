package run.boylston.feed.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.contracts.live.EntrantView.PlaceNow;

class TextTest {

    @ParameterizedTest
    @CsvSource({"1728001, 28:49", "8158000, 2:15:58", "8157001, 2:15:58", "0, 0:00", "59999, 1:00", "-500, 0:00"})
    void aTimeRunIsShownAtTheNextWholeSecond(long ms, String text) {
        assertThat(Text.time(ms)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"5025999, 1:23:45", "0, 0:00:00", "-1, -0:00:01", "-61000, -0:01:01"})
    void aRunningClockIsShownAtTheSecondThatHasBegun(long ms, String text) {
        assertThat(Text.clock(ms)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"12000, +0:12", "0, +0:00", "-12000, -0:12", "3661000, +1:01:01", "-400, +0:00"})
    void aGapSaysWhoIsBehind(long ms, String text) {
        assertThat(Text.gap(ms)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-139000, 2:19 behind", "45000, 0:45 ahead"})
    void aheadOfATargetIsInWords(long ms, String text) {
        assertThat(Text.ahead(ms)).isEqualTo(text);
    }

    @Test
    void speedIsSaidInEachWay() {
        // when
        var speed = Speed.of(5.1747);

        // then
        assertThat(speed.pacePerKm()).isEqualTo("3:13 /km");
        assertThat(speed.pacePerMile()).isEqualTo("5:11 /mi");
        assertThat(speed.kmh()).isEqualTo("18.6 km/h");
        assertThat(speed.mph()).isEqualTo("11.6 mph");
        assertThat(Speed.of(0.1)).isNull();
        assertThat(Speed.over(5_000, 0)).isNull();
    }

    @Test
    void distancesAndPlacesAreAsPeopleSayThem() {
        assertThat(Along.of(21_097.5, 42_195))
                .isEqualTo(new Along(21_097.5, "21.1 km", "13.1 mi", 21_097.5, "21.1 km", "13.1 mi", 50, "50%"));
        assertThat(Text.km(25_000)).isEqualTo("25 km");
        assertThat(Text.placeNow(new PlaceNow(4_312, 4_300, 4_320, 18_900, 0))).isEqualTo("about 4,312 of 18,900");
        assertThat(Text.placeChange(2)).isEqualTo("+2");
        assertThat(Text.timeOfDay(Instant.parse("2018-04-16T16:15:58Z"), ZoneId.of("America/New_York")))
                .isEqualTo("12:15:58 pm");
    }
}
