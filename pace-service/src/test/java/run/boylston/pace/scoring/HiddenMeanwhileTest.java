package run.boylston.pace.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.kafka.HeldPublisher;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** Somebody hidden while their progress is on its way out: whoever publishes it, their tombstone is the last word. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class HiddenMeanwhileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOMBSTONE = "tombstone";
    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PaceConfig config;

    @Inject
    PgTransactions transactions;

    @Inject
    ProgressPublication publication;

    Topics topics;

    @BeforeEach
    void watch() {
        topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void whileABatchIsPublished() {
        hideWhile(
                "hide-batch",
                thread -> !thread.equals("rescorer") && !thread.equals("progress-sweep"),
                organiser -> topics.send(read("hide-batch", "C101", "5K", 1_300)));
    }

    @Test
    void whileARescoreIsPublished() {
        hideWhile("hide-rescore", "rescorer"::equals, organiser -> organiser
                .post(
                        "/corrections",
                        "{\"kind\":\"voidSplit\",\"bib\":\"101\",\"point\":\"5K\",\"who\":\"Ann\",\"why\":\"video\"}")
                .statusCode(201));
    }

    @Test
    void whileTheSweepPublishes() {
        hideWhile("hide-sweep", "progress-sweep"::equals, organiser -> {});
    }

    @Test
    void whileWhatWasHeldIsLetOut() {
        hideWhile("hide-held", "held-release"::equals, organiser -> {
            putDelay(organiser, 3_600);
            topics.send(read("hide-held", "C101", "5K", 1_300));
            await().atMost(PATIENCE).until(() -> held("hide-held") > 0);
            putDelay(organiser, 0);
        });
    }

    @Test
    void betweenTheScoreAndItsPublication() {
        // given
        var organiser = start("hide-before");
        var scored = topics.findProgress("hide-before/101").orElseThrow();
        hide(organiser);
        await().atMost(PATIENCE)
                .until(() -> topics.findProgress("hide-before/101").isEmpty());

        try (var history = new History("hide-before/101")) {
            // when
            publication.publish(List.of(ScoredEntrant.of(scored)));
            topics.sendRaw(Topic.RACE_PROGRESS, "hide-before/101", "the end".getBytes(UTF_8));

            // then
            await().atMost(PATIENCE).until(() -> history.values.contains("the end"));
            assertThat(history.afterTombstone().get(0)).isEqualTo("the end");
        }
    }

    private void hideWhile(String race, Predicate<String> thread, Consumer<Organiser> cause) {
        // given
        var key = race + "/101";
        var organiser = start(race);
        var history = new History(key);
        var held = new HeldPublisher(bootstrapServers, config, key, thread);
        try (held;
                history) {
            QuarkusMock.installMockForType(held, Publisher.class);
            cause.accept(organiser);
            held.awaitReached();
            var before = history.values.size();

            // when
            var hidden = CompletableFuture.runAsync(() -> hide(organiser));
            await().atMost(PATIENCE).until(() -> someChangeWaits() || history.endsWith(TOMBSTONE));
            held.release();

            // then
            hidden.join();
            await().atMost(PATIENCE).until(() -> history.values.size() >= before + 2 && history.endsWith(TOMBSTONE));
            assertThat(history.afterTombstone()).isEmpty();
        }
    }

    private Organiser start(String race) {
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        topics.send(read(race, "C101", "Start", 1));
        await().atMost(PATIENCE).until(() -> topics.findProgress(race + "/101").isPresent());
        return organiser;
    }

    private static void hide(Organiser organiser) {
        organiser
                .put("/entrants/101/visibility", "application/json", "{\"visibility\":\"hidden\"}")
                .statusCode(200);
    }

    private static void putDelay(Organiser organiser, int delayS) {
        organiser.put("", "application/json", SmallRace.late(delayS)).statusCode(200);
    }

    private long held(String race) {
        return transactions.run(session -> session.query("select count(*) from held where race = $1", race)
                .iterator()
                .next()
                .getLong(0));
    }

    private boolean someChangeWaits() {
        return transactions.run(
                session -> session.query(WAITING).iterator().next().getLong(0) > 0);
    }

    /** Everything that was ever said of one entrant, in order. */
    private final class History implements AutoCloseable {

        private final List<String> values = new CopyOnWriteArrayList<>();
        private final CompactedTable table;

        History(String wanted) {
            table = new CompactedTable(bootstrapServers, "test-history", Topic.RACE_PROGRESS, (key, value) -> {
                        if (key.equals(wanted)) {
                            values.add(value == null ? TOMBSTONE : new String(value, UTF_8));
                        }
                    })
                    .start();
        }

        boolean endsWith(String value) {
            return !values.isEmpty() && values.get(values.size() - 1).equals(value);
        }

        List<String> afterTombstone() {
            return values.stream()
                    .dropWhile(value -> !value.equals(TOMBSTONE))
                    .dropWhile(TOMBSTONE::equals)
                    .toList();
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
