package run.boylston.pace.fix;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import run.boylston.pace.gps.FixResult;

/** What operators see of fixes: how many moved a dot, and why the others did not. */
@ApplicationScoped
class FixMetrics {

    private static final String FIXES = "boylston.fixes";

    private final MeterRegistry registry;

    FixMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(FixResult result) {
        count(result instanceof FixResult.Refused refused ? word(refused.reason()) : "matched");
    }

    /** A tracker that follows nobody, or nobody whose course is known. */
    void unassigned() {
        count("unassigned");
    }

    void rejected(int fixes) {
        registry.counter(FIXES, "result", "rejected").increment(fixes);
    }

    private void count(String result) {
        registry.counter(FIXES, "result", result).increment();
    }

    private static String word(FixResult.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
