package run.boylston.pace.scoring;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.pace.gun.Guns;
import run.boylston.pace.kafka.Publisher;
import run.boylston.pace.kafka.Rejects;
import run.boylston.pace.outage.Outage;
import run.boylston.pace.outage.UntilDone;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;

/**
 * The way of a batch of mat reads, start to end. It may stop anywhere and begin again, here or on another replica:
 * every step is idempotent, and Kafka's offset is committed last.
 */
@ApplicationScoped
class RaceReads {

    private static final Logger LOG = LoggerFactory.getLogger(RaceReads.class);

    private final UntilDone untilDone;
    private final PgTransactions transactions;
    private final EntrantScoring scoring;
    private final Publisher publisher;
    private final ProgressPublication publication;
    private final Guns guns;
    private final ReadMetrics metrics;

    RaceReads(
            UntilDone untilDone,
            PgTransactions transactions,
            EntrantScoring scoring,
            Publisher publisher,
            ProgressPublication publication,
            Guns guns,
            ReadMetrics metrics) {
        this.untilDone = untilDone;
        this.transactions = transactions;
        this.scoring = scoring;
        this.publisher = publisher;
        this.publication = publication;
        this.guns = guns;
        this.metrics = metrics;
    }

    /** Returning acknowledges the batch; throwing is a bug, and stops the channel. */
    @Incoming("race-reads")
    @Blocking("reads")
    void take(ConsumerRecords<String, byte[]> records) {
        var batch = ReadDecoder.decode(records);
        untilDone.run("Keeping rejects", () -> keep(batch));
        var scored = untilDone.run("Scoring a batch", () -> transactions.run(session -> score(session, batch)));
        untilDone.run("Publishing progress", () -> publish(scored));
        untilDone.run("Moving guns", () -> moveGuns(batch));
        metrics.done(batch);
    }

    private List<ScoredEntrant> score(PgSession session, ReadBatch batch) {
        var scored = batch.reads().entrySet().stream()
                .flatMap(ofRace -> {
                    scoring.shareRace(session, ofRace.getKey());
                    TimingReads.insert(session, ofRace.getKey(), ofRace.getValue());
                    var owners = TimingReads.listOwners(session, ofRace.getKey(), ofRace.getValue());
                    return scoring.score(session, ofRace.getKey(), owners).stream();
                })
                .toList();
        ScoredOffsets.advance(session, batch.nextOffsets());
        return scored;
    }

    private Void publish(List<ScoredEntrant> scored) {
        publication.publish(scored);
        return null;
    }

    /** After the batch, because a gun concerns everybody: it waits until nobody scores. */
    private Void moveGuns(ReadBatch batch) {
        batch.reads().forEach(this::moveGuns);
        return null;
    }

    /** One race's guns are nothing to another's. */
    private void moveGuns(String race, List<TimingRead> reads) {
        try {
            guns.heard(race, reads);
        } catch (RuntimeException e) {
            if (Outage.isCause(e)) {
                throw e;
            }
            metrics.scoringFailed();
            LOG.atError().addKeyValue("race", race).setCause(e).log("Guns could not be moved");
        }
    }

    private Void keep(ReadBatch batch) {
        publisher.publish(batch.rejects().stream().map(Rejects::outgoing).toList());
        return null;
    }
}
