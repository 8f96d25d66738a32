package run.boylston.ingest.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.ingest.IngestSettings;
import run.boylston.ingest.answer.Answer;
import run.boylston.ingest.answer.Problem;
import run.boylston.ingest.answer.RejectedItem;
import run.boylston.ingest.answer.Taken;
import run.boylston.ingest.decoding.Arrival;
import run.boylston.ingest.decoding.Batch;
import run.boylston.ingest.decoding.BatchDecoder;
import run.boylston.ingest.gate.Gate;
import run.boylston.ingest.reader.Readers;

/**
 * The way of everything that is sent here: authenticate, decode, identify, write, acknowledge. Nothing is acknowledged
 * that Kafka does not have, and what could not be taken is kept as a reject. Nothing here judges a time: what a read
 * means is for scoring to say.
 */
@ApplicationScoped
public class FrontDoor {

    private final IngestSettings settings;
    private final Gate gate;
    private final BodyReader bodies;
    private final Outbox outbox;
    private final Rejects rejects;
    private final Counts counts;
    private final Lane<TimingRead> reads;
    private final Lane<PositionFix> fixes = Lane.ofFixes();

    FrontDoor(
            IngestSettings settings,
            Gate gate,
            BodyReader bodies,
            Outbox outbox,
            Rejects rejects,
            Counts counts,
            Readers readers) {
        this.settings = settings;
        this.gate = gate;
        this.bodies = bodies;
        this.outbox = outbox;
        this.rejects = rejects;
        this.counts = counts;
        reads = Lane.ofReads(readers::heard);
    }

    public CompletionStage<Answer> takeReads(Post post) throws IOException {
        return take(reads, post);
    }

    public CompletionStage<Answer> takeFixes(Post post) throws IOException {
        return take(fixes, post);
    }

    private <T> CompletionStage<Answer> take(Lane<T> lane, Post post) throws IOException {
        var refusal = gate.refusal(post.authorization(), post.race(), lane.purpose());
        return refusal.isPresent()
                ? bodies.refuse(post.body(), refusal.get())
                : bodies.read(post.body(), body -> handOn(lane, post.race(), decode(lane, post, body)));
    }

    /** Decoding gives each item its id as well. */
    private <T> Batch<T> decode(Lane<T> lane, Post post, byte[] body) {
        var arrival = new Arrival(post.race(), Instant.now());
        return new BatchDecoder<>(lane.decoder(), arrival, body, settings.maxItems()).decode(post.format());
    }

    /** The good ones first: rejects never stand in their way. */
    private <T> CompletionStage<Answer> handOn(Lane<T> lane, String race, Batch<T> batch) {
        var written = outbox.writeAll(lane, batch.accepted());
        var kept = rejects.keep(lane, race, batch.rejected());
        return CompletableFuture.allOf(written, kept).handle((done, failure) -> {
            counts.rejected(lane, batch.rejected());
            return failure == null ? acknowledge(lane, race, batch) : Problem.notWritten();
        });
    }

    private <T> Answer acknowledge(Lane<T> lane, String race, Batch<T> batch) {
        counts.accepted(lane, race, batch.accepted().size());
        lane.whenWritten().accept(batch.accepted());
        var rejected = RejectedItem.listOf(batch.rejected());
        return batch.isAllBad()
                ? Problem.nothingTaken(rejected)
                : new Taken(batch.accepted().size(), rejected);
    }
}
