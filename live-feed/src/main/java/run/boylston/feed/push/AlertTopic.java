package run.boylston.feed.push;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.Json;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.contracts.topic.SharedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.feed.alert.AlertDesk;
import run.boylston.feed.alert.AlertKey;
import run.boylston.feed.alert.RowOut;

/**
 * Who is told of whom, and what they were told, in Kafka. Any replica writes subscriptions; what was told is written by the one
 * that has the partition, and sends.
 */
final class AlertTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertTopic.class);

    private static final String GROUP = "live-feed-alerts";

    /** What is on its way when another replica takes over has so long; what is not known by then is told twice. */
    private static final long GRACE_NS = TimeUnit.SECONDS.toNanos(1);

    private final TopicWriter writer;
    private final SharedTable table;

    AlertTopic(String bootstrapServers, AlertDesk desk, Runnable changed) {
        writer = new TopicWriter(bootstrapServers, GROUP);
        table = new SharedTable(bootstrapServers, GROUP, Topic.RACE_ALERTS, new DeskRows(desk, changed));
    }

    void start() {
        table.start();
    }

    /** Completes when it is kept. */
    CompletableFuture<Instant> keep(AlertSubscriber subscriber) {
        var key = new AlertKey(subscriber.race(), subscriber.id());
        return write(key, key.subscription(), Json.write(subscriber));
    }

    /** What was told goes with it: whoever sends sees to that. */
    CompletableFuture<Instant> remove(AlertKey key) {
        return write(key, key.subscription(), null);
    }

    CompletableFuture<Instant> write(RowOut row) {
        return write(row.key(), row.row(), row.told() == null ? null : Json.write(row.told()));
    }

    private CompletableFuture<Instant> write(AlertKey key, String row, byte[] value) {
        return writer.write(Topic.RACE_ALERTS, row, value, key.subscription());
    }

    /** Others have the partitions when this returns. */
    void leave() {
        table.close();
    }

    @Override
    public void close() {
        writer.close();
    }

    /** Brings rows to the desk. */
    private record DeskRows(AlertDesk desk, Runnable changed) implements SharedTable.Rows {

        @Override
        public void row(int partition, String key, byte[] value) {
            try {
                if (AlertKey.isTold(key)) {
                    desk.told(partition, key, value == null ? null : Json.read(value, AlertsTold.class));
                } else {
                    var subscriber = value == null ? null : Json.read(value, AlertSubscriber.class);
                    desk.subscriber(partition, key, subscriber, System.nanoTime());
                    changed.run();
                }
            } catch (IOException e) {
                // Its text would have the endpoint.
                LOG.atError().addKeyValue("key", key).log("Row of alerts unreadable");
            }
        }

        @Override
        public void caughtUp(int partition) {
            desk.open(partition, System.nanoTime());
            changed.run();
        }

        @Override
        public void revoked(int partition) {
            close(partition, GRACE_NS);
        }

        @Override
        public void lost(int partition) {
            close(partition, 0);
        }

        private void close(int partition, long graceNs) {
            try {
                desk.close(partition, graceNs);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
