package run.boylston.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.contracts.topic.Topic.RACE_KEYS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.TopicWriter;

class BrokerMainIT {

    @TempDir
    private Path folder;

    private final int port = LoopbackPort.findFree();
    private Process process;

    @AfterEach
    void killBroker() {
        process.destroyForcibly();
    }

    @Test
    void keepsWhatItAcknowledgedWhenKilled() throws Exception {
        // given
        startBroker();
        try (var writer = new TopicWriter("127.0.0.1:" + port, "test")) {
            writer.write(RACE_KEYS, "k1", "hash".getBytes(UTF_8)).get(10, SECONDS);
        }

        // when
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
        startBroker();

        // then
        var rows = new ConcurrentHashMap<String, String>();
        try (var table = new CompactedTable(
                        "127.0.0.1:" + port, "test", RACE_KEYS, (key, value) -> rows.put(key, new String(value, UTF_8)))
                .start()) {
            await().until(table::isCaughtUp);
            assertThat(rows).containsEntry("k1", "hash");
        }
    }

    @Test
    void endsWithItsOwner() throws Exception {
        // given
        startBroker();

        // when
        process.getOutputStream().close();

        // then
        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
        assertThat(LoopbackPort.isFree(port)).isTrue();
    }

    /** The line READY is the broker's first, so reading one line is waiting for it. */
    private void startBroker() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        folder.resolve("broker").toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        assertThat(output.lines()
                        .filter(line -> line.startsWith(BrokerMain.READY))
                        .findFirst())
                .contains("READY 127.0.0.1:" + port);
    }
}
