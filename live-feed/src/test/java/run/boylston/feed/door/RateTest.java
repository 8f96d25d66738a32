package run.boylston.feed.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateTest {

    private final long start = System.nanoTime();

    @Test
    void soManyOfOneAddressAndSoManyInAll() {
        // given
        var rate = new Rate(4, 2);

        // then
        assertThat(rate.take("a", start)).isTrue();
        assertThat(rate.take("a", start)).isTrue();
        assertThat(rate.take("a", start)).isFalse();
        assertThat(rate.take("b", start)).isTrue();
        assertThat(rate.take("c", start)).isTrue();
        assertThat(rate.take("d", start)).isFalse();
    }

    @Test
    void aMinuteLaterItIsAsAtFirst() {
        // given
        var rate = new Rate(1, 1);
        rate.take("a", start);

        // then
        assertThat(rate.take("a", start + TimeUnit.SECONDS.toNanos(30))).isFalse();
        assertThat(rate.take("a", start + TimeUnit.SECONDS.toNanos(70))).isTrue();
    }

    @Test
    void thisMachinesOwnIsNoSingleFanAndNoLimitIsNone() {
        var rate = new Rate(4, 1);
        assertThat(rate.take(ClientAddresses.LOCAL, start)).isTrue();
        assertThat(rate.take(ClientAddresses.LOCAL, start)).isTrue();
        var unlimited = new Rate(3, 0);
        assertThat(unlimited.take("a", start)).isTrue();
        assertThat(unlimited.take("a", start)).isTrue();
    }
}
