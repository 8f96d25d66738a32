package run.boylston.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchMainTest {

    @Test
    void aClaimThatDoesNotHoldMakesTheBenchFail() {
        assertThat(BenchMain.exitStatus(Map.of("kills", 7, "identical", false))).isEqualTo(1);
        assertThat(BenchMain.exitStatus(Map.of("kills", 7, "identical", true))).isZero();
        assertThat(BenchMain.exitStatus(Map.of("p99_ms", 0.0))).isZero();
    }
}
