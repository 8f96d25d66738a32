package run.boylston.pace.watermark;

import static java.util.concurrent.TimeUnit.SECONDS;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.problem.ProblemException;

/** Where topics end now. */
@ApplicationScoped
class TopicEnds {

    private static final int TIMEOUT_S = 5;

    private final Admin admin;

    TopicEnds(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                1_000 * TIMEOUT_S));
    }

    /**
     * Sum of the end offsets of a topic's partitions.
     *
     * @throws ProblemException with status 503 if Kafka does not answer
     */
    long sum(Topic topic) {
        var latest = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest).all().get(TIMEOUT_S, SECONDS).values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw ProblemException.unavailable("Kafka does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The service is stopping.");
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
