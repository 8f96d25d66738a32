package run.boylston.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import run.boylston.contracts.topic.Topic;
import run.boylston.e2e.people.RaceDay;

/**
 * Shows that the broker's retention check runs, by a topic that does what our topics must not: its records carry the
 * race's own time, years ago, so each check deletes them.
 */
final class RetentionCanary implements AutoCloseable {

    private static final String TOPIC = "retention-canary";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    RetentionCanary(String bootstrapServers) throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        var settings = Map.of("message.timestamp.type", "CreateTime", "retention.ms", "86400000");
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1).configs(settings)))
                .all()
                .get();
    }

    /** Returns when a check has deleted a record that was written after the one before. */
    void awaitOneCheck(Instant raceTime) throws Exception {
        var written = producer.send(new ProducerRecord<>(TOPIC, 0, raceTime.toEpochMilli(), "canary", "sings"))
                .get();
        await("a retention check").atMost(RaceDay.PATIENCE).until(() -> earliest(PARTITION) > written.offset());
    }

    /** Whether the topic still has everything from its first record on. */
    boolean hasLostNothing(Topic topic) throws Exception {
        for (var partition : IntStream.range(0, topic.partitions()).boxed().toList()) {
            if (earliest(new TopicPartition(topic.topicName(), partition)) > 0) {
                return false;
            }
        }
        return true;
    }

    private long earliest(TopicPartition partition) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.earliest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
