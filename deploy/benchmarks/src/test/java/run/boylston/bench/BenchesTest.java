package run.boylston.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchesTest {

    @Test
    void usageNamesEveryBench() {
        assertThat(Benches.ALL).isNotEmpty().allSatisfy(bench -> assertThat(BenchMain.usage())
                .contains(bench.name())
                .contains(bench.question()));
    }

    @Test
    void anUnknownNameFindsNothing() {
        assertThat(Benches.find("no-such-bench")).isEmpty();
    }
}
