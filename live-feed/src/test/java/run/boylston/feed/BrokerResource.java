package run.boylston.feed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import run.boylston.embedded.EmbeddedBroker;

/** A real broker in the test's JVM, with every topic. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedBroker broker;

    @Override
    public Map<String, String> start() {
        broker = EmbeddedBroker.startTemporary();
        return Map.of("kafka.bootstrap.servers", broker.bootstrapServers());
    }

    @Override
    public void stop() {
        broker.close();
    }
}
