package run.boylston.ingest.reader;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.ReaderHealth;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.ingest.IngestSettings;

/** How the readers are doing, by what they send; written for those that were heard since it was last written. */
@ApplicationScoped
public class Readers {

    private final TopicWriter writer;
    private final int maxReaders;
    private final Map<String, ReaderHealth> health = new ConcurrentHashMap<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    Readers(TopicWriter writer, IngestSettings settings) {
        this.writer = writer;
        maxReaders = settings.maxReaders();
    }

    public void heard(List<TimingRead> reads) {
        for (var read : reads) {
            if (read.reader() != null) {
                heard(read);
            }
        }
    }

    /** A reader beyond the limit is not reported: its reads are what matters, and they are taken. */
    private void heard(TimingRead read) {
        var key = read.race() + "/" + read.reader();
        if (health.containsKey(key) || health.size() < maxReaders) {
            health.merge(key, first(read), Readers::later);
            heard.add(key);
        }
    }

    private static ReaderHealth first(TimingRead read) {
        return new ReaderHealth(read.race(), read.reader(), 1, read.time(), read.receivedAt());
    }

    private static ReaderHealth later(ReaderHealth known, ReaderHealth read) {
        return new ReaderHealth(
                known.race(),
                known.reader(),
                known.reads() + 1,
                known.lastReadTime().isAfter(read.lastReadTime()) ? known.lastReadTime() : read.lastReadTime(),
                known.lastReceivedAt().isAfter(read.lastReceivedAt()) ? known.lastReceivedAt() : read.lastReceivedAt());
    }

    @Scheduled(every = "${boylston.reader-health-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        for (var key : heard) {
            heard.remove(key);
            var written = writer.write(Topic.RACE_READERS, key, Json.write(health.get(key)));
            written.whenComplete((done, failure) -> againIfFailed(key, failure));
            if (written.isCompletedExceptionally()) {
                // The others would block as long as this one did.
                return;
            }
        }
    }

    private void againIfFailed(String key, Throwable failure) {
        if (failure != null) {
            heard.add(key);
        }
    }
}
