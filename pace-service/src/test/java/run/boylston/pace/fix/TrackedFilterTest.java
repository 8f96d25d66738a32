package run.boylston.pace.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackedFilterTest {

    private static final Tracked TRACKED = new Tracked("race", 1, "T1", "101", "ten-k", "men", false, true, "a phone");
    private static final PassedMat START = new PassedMat(0, 5_000);
    private static final PassedMat AT_5K = new PassedMat(5_000, 1_500_000);

    private final TrackedFilter told = new TrackedFilter(TRACKED, null, null, 7, List.of(START, AT_5K));

    @Test
    void continuesWithTheNextMat() {
        assertThat(told.continuesWith(TRACKED, List.of(START, AT_5K, new PassedMat(10_000, 3_000_000))))
                .isTrue();
    }

    @Test
    void beginsAnewWithoutAMatThatWasTakenBack() {
        assertThat(told.continuesWith(TRACKED, List.of(START))).isFalse();
    }

    @Test
    void beginsAnewWithAMatThatMoved() {
        assertThat(told.continuesWith(TRACKED, List.of(START, new PassedMat(5_000, 1_501_000))))
                .isFalse();
    }

    @Test
    void beginsAnewForAnotherEntrant() {
        // given
        var other = new Tracked("race", 1, "T1", "102", "ten-k", "men", false, true, "a phone");

        // then
        assertThat(told.continuesWith(other, List.of(START, AT_5K))).isFalse();
    }
}
