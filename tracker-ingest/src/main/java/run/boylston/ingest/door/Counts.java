package run.boylston.ingest.door;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import run.boylston.ingest.decoding.Rejected;

/** What was taken and what was not, for the operator. */
@ApplicationScoped
class Counts {

    private final MeterRegistry meters;

    Counts(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(Lane<?> lane, String race, int count) {
        meters.counter("boylston.ingest.accepted", "race", race, "purpose", lane.word())
                .increment(count);
    }

    void rejected(Lane<?> lane, List<Rejected> rejected) {
        for (var item : rejected) {
            var reason = item.refusal().reason().word();
            meters.counter("boylston.ingest.rejected", "reason", reason, "purpose", lane.word())
                    .increment();
        }
    }

    /** Of the rejected, those that Kafka did not take: the sender was told, and nobody can look at them any more. */
    void notKept(Lane<?> lane, int count) {
        meters.counter("boylston.ingest.rejects.not.kept", "purpose", lane.word())
                .increment(count);
    }
}
