package run.boylston.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import run.boylston.embedded.LoopbackPort;

/** The three packaged services, as the processes that a deployment would start: configured by environment alone. */
final class Services {

    private record Packaged(String module, int heapMb, List<String> compiler) {}

    private static final Packaged INGEST = new Packaged("tracker-ingest", 128, JavaProcess.QUICK_COMPILER);
    private static final Packaged PACE = new Packaged("pace-service", 320, JavaProcess.LATE_COMPILER);
    private static final Packaged FEED = new Packaged("live-feed", 256, JavaProcess.QUICK_COMPILER);

    /** What is sent to ten thousand is worth the best code, all the rest is not worth the making of it. */
    private static final Packaged CROWD_FEED = new Packaged("live-feed", 1_024, JavaProcess.LATE_COMPILER);

    /** Nobody stands between a fan and live-feed who would have to notice that it leaves. */
    private static final Map<String, String> LEAVES_AT_ONCE = Map.of("BOYLSTON_FANS_LEAVE_NOTICE", "0s");

    private final Path home;
    private final RunFolder folder;
    private final StackAddresses addresses;
    private final boolean rehearsal;
    private final Consumer<String> say;
    private final HealthCheck health = new HealthCheck();

    private Services(StackOptions options, RunFolder folder, StackAddresses addresses, Consumer<String> say) {
        home = options.home();
        rehearsal = options.rehearsal();
        this.folder = folder;
        this.addresses = addresses;
        this.say = say;
    }

    static List<SupervisedProcess> of(
            StackOptions options, RunFolder folder, StackAddresses addresses, Consumer<String> say) {
        var services = new Services(options, folder, addresses, say);
        var processes = new ArrayList<SupervisedProcess>();
        processes.add(services.service(INGEST.module(), INGEST, addresses.ingest(), Map.of()));
        for (var replica = 1; replica <= options.paceReplicas(); replica++) {
            var name = replica == 1 ? PACE.module() : PACE.module() + "-" + replica;
            processes.add(services.service(name, PACE, addresses.pace(replica), services.paceEnvironment()));
        }
        processes.addAll(services.feeds(options));
        return processes.stream()
                .filter(process -> options.services().stream().anyMatch(process.name()::startsWith))
                .toList();
    }

    private List<SupervisedProcess> feeds(StackOptions options) {
        var environment = new HashMap<>(LEAVES_AT_ONCE);
        if (options.crowdReplicas() > 0) {
            environment.putAll(crowdEnvironment());
        }
        environment.putAll(options.feedSettings());
        if (options.crowdReplicas() == 0) {
            return List.of(service(FEED.module(), FEED, addresses.live(), environment));
        }
        return IntStream.rangeClosed(1, options.crowdReplicas())
                .mapToObj(replica -> service(
                        replica == 1 ? FEED.module() : FEED.module() + "-" + replica,
                        CROWD_FEED,
                        addresses.live(replica),
                        environment))
                .toList();
    }

    /** More event loops than processors only take turns. */
    private static Map<String, String> crowdEnvironment() {
        var processors = Runtime.getRuntime().availableProcessors();
        return Map.of("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(processors));
    }

    private SupervisedProcess service(String name, Packaged service, URI address, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
        environment.put("QUARKUS_HTTP_HOST", LoopbackPort.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(address.getPort()));
        var jar = ProjectHome.serviceJar(home, service.module());
        var process = new JavaProcess(
                name,
                service.heapMb(),
                service.compiler(),
                List.of(
                        rehearsal ? ClassArchive.written() : ClassArchive.readIn(jar.getParent()),
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
