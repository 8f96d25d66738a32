package run.boylston.bench.pace;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.topic.Topic;

/** Reads race-progress from now on, for one entrant's split. */
final class ProgressWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String key;
    private final String point;

    ProgressWatch(String bootstrapServers, String key, String point) {
        this.key = key;
        this.point = point;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Topic.RACE_PROGRESS.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.RACE_PROGRESS.topicName(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** @return when it was there */
    Instant awaitSplit(Duration patience) throws IOException {
        var end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            for (var record : consumer.poll(POLL)) {
                if (key.equals(record.key()) && hasSplit(record.value())) {
                    return Instant.now();
                }
            }
        }
        throw new IllegalStateException("No split of " + key + " at " + point + " within " + patience);
    }

    private boolean hasSplit(byte[] progress) throws IOException {
        return progress != null
                && Json.read(progress, Progress.class).splits().stream()
                        .anyMatch(split -> split.point().equals(point));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
