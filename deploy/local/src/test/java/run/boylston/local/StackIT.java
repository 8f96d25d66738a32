package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StackIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void whatIsKilledComesBackAndNothingIsLeftInTheEnd() throws InterruptedException {
        // given
        var options = StackOptions.temporary();
        var stack = Stack.start(options);
        try (stack) {
            for (var process : stack.processes()) {

                // when
                process.kill();

                // then
                process.awaitReady(PATIENCE);
            }
            for (var process : stack.processes()) {
                process.awaitReady(PATIENCE);
            }
        }

        // then
        assertThat(stack.processes()).noneMatch(process -> process.process().isAlive());
        assertThat(stack.logs().getParent()).doesNotExist();
        assertThat(Preflight.ports(options.port())).isEmpty();
    }
}
