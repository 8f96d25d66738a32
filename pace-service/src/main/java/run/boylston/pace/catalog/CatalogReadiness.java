package run.boylston.pace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while changes of races, clocks and keys reach nobody. */
@Readiness
@ApplicationScoped
class CatalogReadiness implements HealthCheck {

    private final CatalogDrainer drainer;

    CatalogReadiness(CatalogDrainer drainer) {
        this.drainer = drainer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox-drains")
                .status(!drainer.isHeldUp())
                .build();
    }
}
