package run.boylston.simulator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTimeTest {

    @Test
    void netIsTheNextFullSecond() {
        assertThat(ResultTime.net(0)).isEqualTo("0:00:00");
        assertThat(ResultTime.net(1)).isEqualTo("0:00:01");
        assertThat(ResultTime.net(20_639_000)).isEqualTo("5:43:59");
        assertThat(ResultTime.net(20_639_001)).isEqualTo("5:44:00");
    }

    @Test
    void gunIsCutToATenthFirst() {
        assertThat(ResultTime.gun(8_158_099)).isEqualTo("2:15:58");
        assertThat(ResultTime.gun(8_158_100)).isEqualTo("2:15:59");
        assertThat(ResultTime.gun(8_157_600)).isEqualTo("2:15:58");
    }
}
