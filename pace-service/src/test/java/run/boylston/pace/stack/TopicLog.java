package run.boylston.pace.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import run.boylston.contracts.topic.Topic;

/** Every record that stands in any topic, older and newer, as text. */
public final class TopicLog {

    /** @param value null is a tombstone */
    public record Entry(String topic, String key, String value) {}

    private TopicLog() {}

    public static List<Entry> readAll(String bootstrapServers) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    /** What a reader of the compacted topics ends up with: of each key the newest, without those that were taken away. */
    public static List<Entry> newest(List<Entry> entries) {
        var newest = entries.stream()
                .collect(Collectors.toMap(
                        entry -> entry.topic() + " " + entry.key(),
                        entry -> entry,
                        (older, newer) -> newer,
                        LinkedHashMap::new));
        return newest.values().stream().filter(entry -> entry.value() != null).toList();
    }

    private static List<Entry> readTo(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var entries = new ArrayList<Entry>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                var value = record.value() == null ? null : new String(record.value(), UTF_8);
                entries.add(new Entry(record.topic(), record.key(), value));
            }
        }
        return entries;
    }
}
