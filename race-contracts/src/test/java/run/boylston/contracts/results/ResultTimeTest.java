package run.boylston.contracts.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTimeTest {

    @ParameterizedTest
    @CsvSource({
        "0,0:00:00",
        "8100000,2:15:00",
        "8100099,2:15:00",
        "8100100,2:15:01",
        "36000000,10:00:00",
        "-1500,-0:00:01"
    })
    void gunTimesAreReadToATenthAndShownAtTheNextSecond(long ms, String shown) {
        assertThat(ResultTime.gun(ms)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0,0:00:00", "1,0:00:01", "20638001,5:43:59", "20639000,5:43:59"})
    void netTimesAreShownAtTheNextSecond(long ms, String shown) {
        assertThat(ResultTime.net(ms)).isEqualTo(shown);
    }

    @Test
    void noTimeIsAnEmptyCell() {
        assertThat(ResultTime.net(null)).isEmpty();
        assertThat(ResultTime.gun(null)).isEmpty();
    }
}
