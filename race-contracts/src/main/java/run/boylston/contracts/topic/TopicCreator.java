package run.boylston.contracts.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing. Run once by a deployment, before its services: the broker creates none itself. */
public final class TopicCreator {

    private TopicCreator() {}

    /**
     * Creates every {@link Topic} that the broker does not have yet.
     *
     * @param replicationFactor copies of each partition; 1 on a single broker
     * @throws TimeoutException if the broker has not answered within 30 seconds
     */
    public static void createMissing(String bootstrapServers, short replicationFactor)
            throws InterruptedException, TimeoutException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var creation :
                    admin.createTopics(newTopics(replicationFactor)).values().values()) {
                try {
                    creation.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("The broker refused to create a topic", e.getCause());
                    }
                }
            }
        }
    }

    private static List<NewTopic> newTopics(short replicationFactor) {
        return Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(), replicationFactor)
                        .configs(topic.settings()))
                .toList();
    }
}
