package run.boylston.feed.inflow;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before every board is what its topics say: a fan would see a race with nobody in it. */
@Readiness
final class RestoredCheck implements HealthCheck {

    private final RaceTables tables;

    RestoredCheck(RaceTables tables) {
        this.tables = tables;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("boards restored")
                .status(tables.isRestored())
                .build();
    }
}
