package run.boylston.pace.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.pace.config.PaceConfig;

/** Writes to Kafka and waits until it has everything. Blocks: for worker threads. */
@ApplicationScoped
public class Publisher {

    /** Longer than the producer itself tries. */
    private static final long TIMEOUT_S = 15;

    private final TopicWriter writer;

    Publisher(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, PaceConfig config) {
        writer = new TopicWriter(bootstrapServers, "pace-service-" + config.instanceId());
    }

    /**
     * Returns when every in-sync replica has every record, in order by key.
     *
     * @throws CompletionException with Kafka's own cause if it does not within 15 seconds; some may have been written
     */
    public void publish(List<Outgoing> records) {
        var written = new ArrayList<CompletableFuture<?>>(records.size());
        for (var record : records) {
            var one = writer.write(record.topic(), record.key(), record.value());
            written.add(one);
            if (one.isCompletedExceptionally()) {
                // A write may block for two seconds before it fails: with Kafka away, once is enough.
                break;
            }
        }
        CompletableFuture.allOf(written.toArray(CompletableFuture<?>[]::new))
                .orTimeout(TIMEOUT_S, TimeUnit.SECONDS)
                .join();
    }

    @PreDestroy
    void close() {
        writer.close();
    }
}
