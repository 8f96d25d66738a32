package run.boylston.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void jsonHasTheAgreedNames() {
        assertThat(new Summary(3, 2, 1, 40, 20, 0, 0, 12.5, 3.1).toJson())
                .isEqualTo("{\"entrants\":3,\"starters\":2,\"finishers\":1,\"reads\":40,\"splits\":20,\"lost\":0,"
                        + "\"mismatches\":0,\"lag_p99_ms\":12.5,\"wall_s\":3.1}");
    }

    @Test
    void holdsOnlyWithFinishersAndWithoutLoss() {
        assertThat(new Summary(3, 2, 1, 40, 20, 0, 0, 0, 0).holds()).isTrue();
        assertThat(new Summary(3, 2, 0, 40, 20, 0, 0, 0, 0).holds()).isFalse();
        assertThat(new Summary(3, 2, 1, 40, 20, 1, 0, 0, 0).holds()).isFalse();
        assertThat(new Summary(3, 2, 1, 40, 20, 0, 1, 0, 0).holds()).isFalse();
    }
}
