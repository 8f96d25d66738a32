package run.boylston.pace.scoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What operators see of scoring. */
@ApplicationScoped
class ReadMetrics {

    private final MeterRegistry registry;
    private final Timer lag;
    private final Counter batches;
    private final Counter reads;
    private final Counter rejects;
    private final Counter failures;

    ReadMetrics(MeterRegistry registry) {
        this.registry = registry;
        lag = Timer.builder("boylston.read.lag")
                .description("From a read taken at the front door to its progress acknowledged by Kafka")
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(Duration.ofDays(1))
                .register(registry);
        batches = registry.counter("boylston.read.batches");
        reads = registry.counter("boylston.reads");
        rejects = registry.counter("boylston.read.rejects");
        failures = registry.counter("boylston.scoring.failures");
    }

    void done(ReadBatch batch) {
        var now = Instant.now();
        batches.increment();
        reads.increment(batch.size());
        rejects.increment(batch.rejects().size());
        batch.reads()
                .values()
                .forEach(ofRace -> ofRace.forEach(read -> {
                    var taken = Duration.between(read.receivedAt(), now);
                    lag.record(taken.isNegative() ? Duration.ZERO : taken);
                }));
    }

    /** @param races that nobody can be scored in: something is wrong with the race itself */
    void watchUnready(Set<String> races) {
        registry.gaugeCollectionSize("boylston.scoring.races.unready", Tags.empty(), races);
    }

    void scoringFailed() {
        failures.increment();
    }
}
