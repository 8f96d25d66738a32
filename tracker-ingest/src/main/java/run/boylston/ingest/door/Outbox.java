package run.boylston.ingest.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import run.boylston.contracts.Json;
import run.boylston.contracts.topic.TopicWriter;

/** Writes what was accepted. */
@ApplicationScoped
class Outbox {

    private final TopicWriter writer;

    Outbox(TopicWriter writer) {
        this.writer = writer;
    }

    /** Completes when Kafka has all of them; exceptionally if it lacks any, and then it may have some. */
    <T> CompletableFuture<Void> writeAll(Lane<T> lane, List<T> items) {
        var written = new ArrayList<CompletableFuture<?>>(items.size());
        for (var item : items) {
            var one = writer.write(lane.topic(), lane.key().apply(item), Json.write(item));
            written.add(one);
            if (one.isCompletedExceptionally()) {
                // Each further one might block as long as this one did.
                break;
            }
        }
        return CompletableFuture.allOf(written.toArray(CompletableFuture[]::new));
    }
}
