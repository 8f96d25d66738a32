package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.socket.HelloLimit.Verdict.OUT;
import static run.boylston.feed.socket.HelloLimit.Verdict.READ;
import static run.boylston.feed.socket.HelloLimit.Verdict.TOO_MANY;

import org.junit.jupiter.api.Test;

class HelloLimitTest {

    private final HelloLimit limit = new HelloLimit(2, 0);

    @Test
    void aSecondsAllowanceIsReadAndMoreIsNot() {
        assertThat(hearAt(0)).isEqualTo(READ);
        assertThat(hearAt(10)).isEqualTo(READ);
        assertThat(hearAt(20)).isEqualTo(TOO_MANY);
        assertThat(hearAt(999)).isEqualTo(TOO_MANY);
        assertThat(hearAt(1_000)).isEqualTo(READ);
    }

    @Test
    void whoGoesOnForThreeSecondsIsOut() {
        // given
        tooManyIn(0);
        tooManyIn(1);

        // when
        hearAt(2_000);
        hearAt(2_001);

        // then
        assertThat(hearAt(2_002)).isEqualTo(OUT);
    }

    @Test
    void aSecondOfPatienceIsForgiven() {
        // given
        tooManyIn(0);
        tooManyIn(1);
        hearAt(2_000);

        // then
        tooManyIn(3);
        tooManyIn(4);

        // and: silence is patience too
        tooManyIn(7);
        tooManyIn(8);
    }

    private void tooManyIn(int second) {
        hearAt(second * 1_000L);
        hearAt(second * 1_000L);
        assertThat(hearAt(second * 1_000L)).isEqualTo(TOO_MANY);
    }

    private HelloLimit.Verdict hearAt(long ms) {
        return limit.hear(MILLISECONDS.toNanos(ms));
    }
}
