package run.boylston.ingest.gate;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.KeyRing;
import run.boylston.contracts.topic.Topic;

/** Keeps the races and the keys up to date from Kafka, as long as the service runs. */
@Startup
@ApplicationScoped
public class Tables {

    private static final String CLIENT_ID = "tracker-ingest";

    private final List<CompactedTable> tables;

    Tables(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, KnownRaces races, KeyRing keys) {
        tables = List.of(
                new CompactedTable(bootstrapServers, CLIENT_ID, Topic.RACE_CATALOG, races).start(),
                new CompactedTable(bootstrapServers, CLIENT_ID, Topic.RACE_KEYS, keys).start());
    }

    /** Until then nobody can be told that a race or a key is not known. */
    public boolean areCaughtUp() {
        return tables.stream().allMatch(CompactedTable::isCaughtUp);
    }

    @Produces
    @Singleton
    static KeyRing keyRing() {
        return new KeyRing();
    }

    @PreDestroy
    void close() {
        tables.forEach(CompactedTable::close);
    }
}
