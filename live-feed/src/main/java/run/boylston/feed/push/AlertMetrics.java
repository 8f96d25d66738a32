package run.boylston.feed.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import run.boylston.feed.alert.AlertDesk;
import run.boylston.feed.alert.AlertSending;
import run.boylston.feed.alert.Outcome;

/** What is counted of alerts. */
@Singleton
final class AlertMetrics {

    private final MeterRegistry meters;
    private final Counter sent;
    private final Counter gone;
    private final Counter failed;
    private final Counter retried;
    private final Timer delay;

    AlertMetrics(MeterRegistry meters) {
        this.meters = meters;
        sent = meters.counter("boylston_alerts_sent");
        gone = meters.counter("boylston_alerts_gone");
        failed = meters.counter("boylston_alerts_failed");
        retried = meters.counter("boylston_alerts_retried");
        delay = Timer.builder("boylston_alerts_delay")
                .description("from the board to the push service")
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30))
                .register(meters);
    }

    void watch(AlertDesk desk) {
        meters.gauge("boylston_alerts_subscriptions", desk, AlertDesk::size);
    }

    /** @param again whether it is tried again */
    void done(AlertSending sending, Outcome outcome, boolean again, long now) {
        switch (outcome.kind()) {
            case SENT -> {
                sent.increment();
                delay.record(Duration.ofNanos(now - sending.sinceNs()));
            }
            case GONE -> gone.increment();
            case REFUSED, BUSY -> (again ? retried : failed).increment();
        }
    }
}
