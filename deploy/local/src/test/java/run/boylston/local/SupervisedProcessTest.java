package run.boylston.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> said = new CopyOnWriteArrayList<>();
    private SupervisedProcess process;

    @AfterEach
    void stop() throws InterruptedException {
        SupervisedProcess.stopAll(List.of(process), PATIENCE);
    }

    @Test
    void startsAgainWhenItIsKilled() throws InterruptedException {
        // given
        process = supervise("sleep", "300");
        var first = process.process();

        // when
        process.kill();
        process.awaitReady(PATIENCE);

        // then
        assertThat(process.process().pid()).isNotEqualTo(first.pid());
        assertThat(said).containsExactly("sleeper ended, starting it again in 1 s");
    }

    @Test
    void waitsLongerEachTimeItFails() {
        // given
        process = supervise("false");

        // then
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(said)
                .startsWith("sleeper ended, starting it again in 1 s", "sleeper ended, starting it again in 2 s"));
    }

    @Test
    void failsAtOnceWhenItEndsBeforeItWasEverReady() {
        // given
        process = supervise("false");

        // then
        assertThatThrownBy(() -> process.awaitFirstReady(Duration.ofMinutes(1)))
                .isInstanceOf(StartException.class)
                .hasMessage("sleeper ended while it started");
    }

    @Test
    void staysEndedOnceItIsStopped() throws InterruptedException {
        // given
        process = supervise("sleep", "300");

        // when
        SupervisedProcess.stopAll(List.of(process), PATIENCE);

        // then
        assertThat(process.process().isAlive()).isFalse();
        assertThat(said).isEmpty();
    }

    private SupervisedProcess supervise(String... command) {
        // Ready only if it goes on: `false` may be seen alive before it ends.
        var supervised = new SupervisedProcess(
                "sleeper", () -> new ProcessBuilder(command).start().toHandle(), () -> command.length > 1, said::add);
        supervised.start();
        return supervised;
    }
}
