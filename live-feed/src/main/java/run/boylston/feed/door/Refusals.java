package run.boylston.feed.door;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts who was not let in, or was put out, by the reason. */
@Singleton
public final class Refusals {

    private final MeterRegistry meters;

    public Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param reason one fixed word per kind */
    public void count(String reason) {
        meters.counter("boylston_live_refused", "reason", reason).increment();
    }
}
