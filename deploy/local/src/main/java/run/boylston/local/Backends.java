package run.boylston.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import run.boylston.embedded.BrokerMain;
import run.boylston.embedded.EmbeddedPostgres;
import run.boylston.embedded.LoopbackPort;

/** What the services stand on: the broker, as a JVM of its own, and PostgreSQL. */
final class Backends {

    private static final int BROKER_HEAP_MB = 256;

    private final RunFolder folder;
    private final int brokerPort = LoopbackPort.findFree();
    private final EmbeddedPostgres postgres;
    private final JavaProcess brokerProcess;
    private final SupervisedProcess broker;
    private final SupervisedProcess database;
    private volatile Process brokerOwner;
    private volatile boolean brokerReady;

    Backends(RunFolder folder, Duration retentionCheck, Consumer<String> say) {
        this.folder = folder;
        brokerProcess = new JavaProcess(
                "broker",
                BROKER_HEAP_MB,
                JavaProcess.QUICK_COMPILER,
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        folder.kafka().toString(),
                        Integer.toString(brokerPort),
                        Long.toString(retentionCheck.toMillis())),
                Map.of(),
                folder.path(),
                folder.logs());
        postgres = EmbeddedPostgres.prepare(folder.postgres(), folder.logs().resolve("postgres.log"));
        broker = new SupervisedProcess("broker", this::startBroker, this::brokerIsReady, say);
        database = new SupervisedProcess("postgres", this::startPostgres, () -> true, say);
    }

    List<SupervisedProcess> processes() {
        return List.of(broker, database);
    }

    StackAddresses addresses(int port, String organiserKey) {
        return new StackAddresses(
                local(port),
                local(port + 1),
                local(port + 2),
                organiserKey,
                LoopbackPort.HOST + ":" + brokerPort,
                new StackAddresses.Database(
                        postgres.jdbcUrl(), postgres.reactiveUrl(), postgres.username(), postgres.password()));
    }

    /** Both at once would be quicker, but the broker's last words should not be about a machine that is shutting down. */
    void stop(Duration patience) throws InterruptedException {
        SupervisedProcess.stopAll(List.of(broker), patience);
        postgres.stop();
    }

    private ProcessHandle startBroker() throws IOException {
        // Kept: the broker ends when its standard input does, and a collected Process would close it.
        brokerOwner = brokerProcess.startWithOutput(folder.runId());
        brokerReady = false;
        return brokerOwner.toHandle();
    }

    private ProcessHandle startPostgres() {
        postgres.start();
        return postgres.process();
    }

    private boolean brokerIsReady() {
        try {
            var output = brokerOwner.inputReader(UTF_8);
            brokerReady = brokerReady || output.ready() && output.readLine().startsWith(BrokerMain.READY);
            return brokerReady;
        } catch (IOException e) {
            return false;
        }
    }

    private static URI local(int port) {
        return URI.create("http://" + LoopbackPort.HOST + ":" + port);
    }
}
