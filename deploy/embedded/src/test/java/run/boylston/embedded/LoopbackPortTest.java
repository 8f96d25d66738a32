package run.boylston.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

    @Test
    void whoAsksForManyGetsNoneTwice() {
        var ports = IntStream.range(0, 1_000).map(i -> LoopbackPort.findFree()).boxed();
        assertThat(ports).doesNotHaveDuplicates();
    }
}
