package run.boylston.feed.push;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.progress;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;
import run.boylston.embedded.EmbeddedBroker;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.Settings;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.board.Races;
import run.boylston.feed.door.Refusals;

/** Replicas come and go with one Kafka between them: every fan is told everything once. */
class AlertsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FANS =
            IntStream.range(0, 20).mapToObj(fan -> "fan-" + fan).toList();

    private final PushKeys keys = new PushKeys();
    private final PushService service = new PushService(keys.publicKey(), 0);
    private final EmbeddedBroker broker = EmbeddedBroker.startTemporary();
    private final Map<String, String> settings = keys.settings(service.origin());
    private final FeedConfig config = Settings.of(settings);
    private final RaceBoards boards = new RaceBoards();
    private final RaceBoard board = boards.board(Races.RACE);
    private final List<Alerts> replicas = new CopyOnWriteArrayList<>();

    AlertsTest() {
        boards.restoredWhen(() -> true);
        board.putRace(Races.race());
        board.putEntrant("7", Races.runner("7"));
        board.publish();
    }

    @AfterEach
    void close() {
        List.copyOf(replicas).forEach(this::stop);
        broker.close();
        service.close();
    }

    @Test
    void replicasShareTheFansAndWhoeverTakesOverTellsWhatIsMissingAndNothingTwice() throws Exception {
        // given
        var one = start();
        var other = start();
        for (var fan : FANS) {
            subscribe(one, fan);
        }
        await().atMost(PATIENCE)
                .until(() -> size(one) > 0 && size(other) > 0 && size(one) + size(other) == FANS.size());
        put(progress("7", 1, 0, 0));
        awaitTold("7 Start 0");

        // when: one leaves
        stop(one);
        put(progress("7", 2, 0, 0, 900_000));
        awaitTold("7 Start 0", "7 3K 900000");

        // and: nobody is there for a while
        stop(other);
        put(progress("7", 3, 0, 0, 900_000, 1_800_000));
        put(progress("7", 4, 0, 0, 900_000, 1_799_000, 3_000_000));
        var next = start();

        // then
        awaitTold("7 Start 0", "7 3K 900000", "7 6K 1799000", "7 Finish 3000000");
        assertThat(size(next)).isEqualTo(FANS.size());
        put(progress("7", 5, 0, 0, 900_000, 1_799_000, 3_000_001));
        awaitTold("7 Start 0", "7 3K 900000", "7 6K 1799000", "7 Finish 3000000", "7 Finish 3000001!");
    }

    @Test
    void whoComesBackToABusyServiceIsToldLater() throws Exception {
        // given
        var replica = start();
        subscribe(replica, "fan");
        await().atMost(PATIENCE).until(() -> size(replica) == 1);
        service.answer("fan", 503, 429);

        // when
        put(progress("7", 1, 0, 0));

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.told("fan")).containsExactly("7 Start 0"));
    }

    @Test
    void theFullestAlertFitsIntoAMessage() throws Exception {
        // given
        var replica = start();
        board.putEntrant("7", Races.named("7", "𝕏\"".repeat(5_000), "open", "F", "40-44", true));
        board.publish();
        subscribe(replica, "fan");
        await().atMost(PATIENCE).until(() -> size(replica) == 1);

        // when
        put(progress("7", 1, 0, 0));

        // then
        await().atMost(PATIENCE).until(() -> service.of("fan").size() == 1);
        assertThat(service.of("fan").get(0).alert().name())
                .startsWith("𝕏\"𝕏\"")
                .endsWith("…");
    }

    private Alerts start() {
        var metrics = new AlertMetrics(new SimpleMeterRegistry());
        var replica =
                new Alerts(broker.bootstrapServers(), config, new PushKey(config), boards, metrics, Clock.systemUTC());
        replica.start(null);
        replicas.add(replica);
        return replica;
    }

    private void stop(Alerts replica) {
        replicas.remove(replica);
        replica.stop(null);
    }

    private void subscribe(Alerts replica, String fan) throws Exception {
        var subscribers = new Subscribers(replica, config, new Refusals(new SimpleMeterRegistry()));
        var body = Json.write(service.device(fan).subscription("7"));
        subscribers.add(board.snapshot(), body, "").toCompletableFuture().get(30, SECONDS);
    }

    private static int size(Alerts replica) {
        return replica.parts().orElseThrow().desk().size();
    }

    private void put(Progress progress) {
        board.putProgress(progress.bib(), progress);
        board.publish();
        replicas.forEach(replica -> replica.changed(board));
    }

    private void awaitTold(String... all) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(FANS)
                .allSatisfy(fan -> assertThat(service.told(fan)).containsExactly(all)));
    }
}
