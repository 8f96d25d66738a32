package run.boylston.pace.fix;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import run.boylston.pace.gps.FixResult;

/** What operators see of fixes: how many moved a dot, and why the others did not. */
@ApplicationScoped
class FixMetrics {

    private static final String FIXES = "boylston.fixes";

    private final Map<FixResult.Reason, Counter> refused = new EnumMap<>(FixResult.Reason.class);
    private final Counter matched;
    private final Counter unassigned;
    private final Counter rejected;
    private final Counter failed;

    FixMetrics(MeterRegistry registry) {
        for (var reason : FixResult.Reason.values()) {
            refused.put(reason, counter(registry, word(reason)));
        }
        matched = counter(registry, "matched");
        unassigned = counter(registry, "unassigned");
        rejected = counter(registry, "rejected");
        failed = counter(registry, "failed");
    }

    void count(FixResult result) {
        (result instanceof FixResult.Refused refusal ? refused.get(refusal.reason()) : matched).increment();
    }

    /** A tracker that follows nobody, or nobody whose course is known. */
    void unassigned() {
        unassigned.increment();
    }

    /** A bug, or a race that nobody can be followed in. */
    void failed() {
        failed.increment();
    }

    void rejected(int fixes) {
        rejected.increment(fixes);
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return registry.counter(FIXES, "result", result);
    }

    private static String word(FixResult.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
