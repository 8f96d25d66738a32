package run.boylston.pace.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import run.boylston.contracts.Json;
import run.boylston.contracts.topic.Topic;

/** The golden samples of race-contracts, as Kafka would bring them. */
public final class Samples {

    private Samples() {}

    public static byte[] bytes(String name) throws IOException {
        try (var file = Json.class.getResourceAsStream("/sample/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    /** The same with a field that a newer producer has added. */
    public static byte[] ofTheFuture(byte[] sample) throws IOException {
        var tree = (ObjectNode) Json.mapper().readTree(sample);
        return Json.write(tree.put("addedLater", true));
    }

    public static ConsumerRecords<String, byte[]> records(Topic topic, byte[]... values) {
        var partition = new TopicPartition(topic.topicName(), 0);
        List<ConsumerRecord<String, byte[]>> records = IntStream.range(0, values.length)
                .mapToObj(offset -> new ConsumerRecord<>(partition.topic(), 0, offset, "key", values[offset]))
                .toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }
}
