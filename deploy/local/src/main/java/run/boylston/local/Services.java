package run.boylston.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import run.boylston.embedded.LoopbackPort;

/** The three packaged services, as the processes that a deployment would start: configured by environment alone. */
final class Services {

    /** Made by the build; its paths are relative to the jar's folder. A JVM that cannot use it starts without, slower. */
    private static final String CLASS_ARCHIVE = "app-cds.jsa";

    private final Path home;
    private final RunFolder folder;
    private final StackAddresses addresses;
    private final Consumer<String> say;
    private final HealthCheck health = new HealthCheck();

    private Services(Path home, RunFolder folder, StackAddresses addresses, Consumer<String> say) {
        this.home = home;
        this.folder = folder;
        this.addresses = addresses;
        this.say = say;
    }

    static List<SupervisedProcess> of(Path home, RunFolder folder, StackAddresses addresses, Consumer<String> say) {
        var services = new Services(home, folder, addresses, say);
        return List.of(
                services.service("tracker-ingest", 128, JavaProcess.QUICK_COMPILER, addresses.ingest(), Map.of()),
                services.service(
                        "pace-service", 320, JavaProcess.LATE_COMPILER, addresses.pace(), services.paceEnvironment()),
                services.service("live-feed", 256, JavaProcess.QUICK_COMPILER, addresses.live(), Map.of()));
    }

    private SupervisedProcess service(
            String name, int heapMb, List<String> compiler, URI address, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
        environment.put("QUARKUS_HTTP_HOST", LoopbackPort.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(address.getPort()));
        var jar = ProjectHome.serviceJar(home, name);
        var process = new JavaProcess(
                name,
                heapMb,
                compiler,
                List.of(
                        "-XX:SharedArchiveFile=" + CLASS_ARCHIVE,
                        "-jar",
                        jar.getFileName().toString()),
                environment,
                jar.getParent(),
                folder.logs());
        return new SupervisedProcess(
                name, () -> process.start(folder.runId()).toHandle(), () -> health.isReady(address), say);
    }

    private Map<String, String> paceEnvironment() {
        var database = addresses.database();
        return Map.of(
                "BOYLSTON_ORGANISER_KEY", addresses.organiserKey(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    }
}
