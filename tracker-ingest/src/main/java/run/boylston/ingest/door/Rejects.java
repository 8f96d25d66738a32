package run.boylston.ingest.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.ingest.decoding.Rejected;

/** Keeps what could not be taken, so that a person can see what a device really sent. */
@ApplicationScoped
class Rejects {

    private static final Logger LOG = LoggerFactory.getLogger(Rejects.class);

    /** In Base64 four thirds of it: with the rest of the record within the 1 MiB that producer and broker bear. */
    static final int MAX_PAYLOAD = 700 * 1024;

    private final TopicWriter writer;
    private final Counts counts;

    Rejects(TopicWriter writer, Counts counts) {
        this.writer = writer;
        this.counts = counts;
    }

    /** Completes when Kafka has them, or has failed to: the sender is told of them either way, so it never fails. */
    CompletableFuture<Void> keep(Lane<?> lane, String race, List<Rejected> rejected) {
        var kept = new ArrayList<CompletableFuture<?>>(rejected.size());
        for (var item : rejected) {
            var reject = reject(lane, race, item);
            var one = writer.write(Topic.RACE_REJECTS, reject.source(), Json.write(reject));
            kept.add(one);
            if (one.isCompletedExceptionally()) {
                break;
            }
        }
        return CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)).exceptionally(failure -> {
            tellNotKept(
                    lane,
                    rejected.size()
                            - (int) kept.stream().filter(Rejects::isKept).count(),
                    failure);
            return null;
        });
    }

    private static boolean isKept(CompletableFuture<?> one) {
        return !one.isCompletedExceptionally();
    }

    private void tellNotKept(Lane<?> lane, int count, Throwable failure) {
        counts.notKept(lane, count);
        LOG.atWarn()
                .addKeyValue("purpose", lane.word())
                .addKeyValue("count", count)
                .addKeyValue("failure", failure)
                .log("Rejects not kept");
    }

    private static RaceReject reject(Lane<?> lane, String race, Rejected item) {
        var place = item.index() == null ? race : race + " item " + item.index();
        var payload = item.payload();
        var isTooLong = payload.length > MAX_PAYLOAD;
        return new RaceReject(
                "ingest/" + lane.word(),
                item.refusal().reason().word(),
                place + ": " + item.refusal().detail(),
                isTooLong ? Arrays.copyOf(payload, MAX_PAYLOAD) : payload,
                Instant.now(),
                isTooLong ? payload.length : null);
    }
}
