package run.boylston.ingest.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import run.boylston.ingest.IngestSettings;
import run.boylston.ingest.gate.Tables;

/** Ready while Kafka answers and every race and key that was there at the start is known. */
@Readiness
@ApplicationScoped
class DoorReadiness implements HealthCheck {

    private final Tables tables;
    private final Duration timeout;
    private final Admin admin;

    DoorReadiness(
            Tables tables,
            IngestSettings settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.tables = tables;
        timeout = settings.brokerTimeout();
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "tracker-ingest-readiness"));
    }

    @Override
    public HealthCheckResponse call() {
        var kafka = isBrokerReachable();
        var caughtUp = tables.areCaughtUp();
        return HealthCheckResponse.named("front door")
                .withData("kafka", kafka)
                .withData("racesAndKeysRead", caughtUp)
                .status(kafka && caughtUp)
                .build();
    }

    private boolean isBrokerReachable() {
        var options = new DescribeClusterOptions().timeoutMs((int) timeout.toMillis());
        try {
            admin.describeCluster(options).clusterId().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
