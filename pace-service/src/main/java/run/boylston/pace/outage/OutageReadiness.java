package run.boylston.pace.outage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while something is tried again and again. */
@Readiness
@ApplicationScoped
class OutageReadiness implements HealthCheck {

    private final UntilDone untilDone;

    OutageReadiness(UntilDone untilDone) {
        this.untilDone = untilDone;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("no-work-held-up")
                .status(!untilDone.isWaiting())
                .build();
    }
}
