package run.boylston.ingest.door;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.contracts.topic.TopicWriter;

/** The service's one way into Kafka. */
class WriterProducer {

    @Produces
    @Singleton
    TopicWriter writer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        return new TopicWriter(bootstrapServers, "tracker-ingest");
    }

    void close(@Disposes TopicWriter writer) {
        writer.close();
    }
}
