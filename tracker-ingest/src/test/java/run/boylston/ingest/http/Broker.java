package run.boylston.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.embedded.EmbeddedBroker;

/** A real broker that knows two races and a key for each purpose; injected as {@link EmbeddedBroker}. */
public class Broker implements QuarkusTestResourceLifecycleManager {

    static final String RACE = "boston-2018";
    static final String OTHER_RACE = "half-2019";
    static final String READS_KEY = "reads-key.open sesame";
    static final String FIXES_KEY = "fixes-key.open sesame";

    private EmbeddedBroker broker;

    @Override
    public Map<String, String> start() {
        broker = EmbeddedBroker.startTemporary();
        try (var writer = new TopicWriter(broker.bootstrapServers(), "test")) {
            for (var race : new String[] {RACE, OTHER_RACE}) {
                writer.write(Topic.RACE_CATALOG, race, "{}".getBytes(UTF_8)).join();
            }
            writer.write(Topic.RACE_CATALOG, RACE + "/entrant/4758", "{}".getBytes(UTF_8))
                    .join();
            give(writer, "reads-key", RaceKey.Purpose.READS);
            give(writer, "fixes-key", RaceKey.Purpose.FIXES);
        }
        return Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.http.test-port", "0",
                "boylston.reader-health-every", "1s",
                "boylston.broker-timeout", "500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(EmbeddedBroker.class));
    }

    @Override
    public void stop() {
        broker.close();
    }

    static RaceKey key(String id, RaceKey.Purpose purpose) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest("open sesame".getBytes(UTF_8));
            return new RaceKey(id, RACE, purpose, "a test", HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void give(TopicWriter writer, String id, RaceKey.Purpose purpose) {
        writer.write(Topic.RACE_KEYS, id, Json.write(key(id, purpose))).join();
    }
}
