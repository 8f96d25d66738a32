package run.boylston.pace.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.projection.Lateness;
import run.boylston.contracts.projection.Normal;

class ArrivalTest {

    /** 100 minutes, give or take ten. */
    private static final Arrival NORMAL = new Arrival(
            6_000_000,
            Arrays.stream(Arrival.LEVELS)
                    .map(level -> 6_000_000 + 600_000 * Normal.score(level))
                    .toArray());

    @Test
    void tellsTimesOfLevelsAndLevelsOfTimes() {
        assertThat(NORMAL.by(6_000_000)).isCloseTo(0.5, within(0.001));
        assertThat(NORMAL.by(NORMAL.atMs(0.13))).isCloseTo(0.13, within(0.002));
        assertThat(NORMAL.by(4_000_000)).isLessThan(0.002);
        assertThat(NORMAL.by(8_000_000)).isGreaterThan(0.998);
    }

    @Test
    void isOneMomentWhenCertain() {
        assertThat(Arrival.certain(1_000).by(999)).isCloseTo(0, within(1e-9));
        assertThat(Arrival.certain(1_000).by(1_000)).isCloseTo(1, within(1e-9));
        assertThat(Arrival.certain(1_000).atMs(0.9)).isEqualTo(1_000);
    }

    @Property
    void liesAfterWhatHasNotHappenedYetAndInOrder(
            @ForAll @DoubleRange(min = 3_000_000, max = 12_000_000) double nowMs) {
        // when
        var left = NORMAL.next(Lateness.UNKNOWN.notPassedBy(NORMAL.score(nowMs)), nowMs);

        // then
        assertThat(left.timesMs()).isSorted();
        assertThat(left.timesMs()[0]).isGreaterThanOrEqualTo(nowMs);
        assertThat(left.middleMs()).isBetween(left.timesMs()[0], left.timesMs()[left.timesMs().length - 1]);
    }

    @Test
    void keepsWhatIsLeftInProportion() {
        // when: half of it has not come true
        var left = NORMAL.next(Lateness.UNKNOWN.notPassedBy(0), 6_000_000);

        // then
        assertThat(left.atMs(0.5)).isCloseTo(NORMAL.atMs(0.75), within(3_000.0));
    }
}
