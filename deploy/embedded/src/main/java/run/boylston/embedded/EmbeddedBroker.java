package run.boylston.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import run.boylston.contracts.topic.TopicCreator;

/**
 * A real Kafka broker, its own controller, on 127.0.0.1 in this JVM, with every topic of race-contracts created. It
 * starts in about three seconds. What was written survives a restart on the same data folder, {@code kill -9} included.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String METADATA_FILE = "meta.properties";

    private final BrokerOptions options;
    private final Path dataFolder;
    private final int port;
    private KafkaRaftServer server;

    private EmbeddedBroker(BrokerOptions options) {
        this.options = options;
        dataFolder = options.dataFolder().orElseGet(() -> TemporaryFolder.create("kafka"));
        port = options.port() == 0 ? LoopbackPort.findFree() : options.port();
    }

    /** Starts on a free port, with a folder that close deletes: what a test wants. */
    public static EmbeddedBroker startTemporary() {
        return start(BrokerOptions.temporary());
    }

    /**
     * Starts a broker and creates the topics that are missing.
     *
     * @throws IllegalStateException if the broker does not come up
     */
    public static EmbeddedBroker start(BrokerOptions options) {
        var broker = new EmbeddedBroker(options);
        broker.start();
        return broker;
    }

    /** {@code host:port} for every Kafka client; the same after a restart. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Starts again after {@link #stop()}, with the same port and data. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            var logFolder = Files.createDirectories(dataFolder.resolve("log"));
            formatOnce(logFolder);
            var settings = BrokerSettings.of(logFolder, port, LoopbackPort.findFree(), options.retentionCheck());
            server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            server.startup();
            TopicCreator.createMissing(bootstrapServers(), (short) 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's data folder cannot be prepared: " + dataFolder, e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker started and did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker started", e);
        }
    }

    /** Shuts down cleanly; data stays. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Stops, and deletes the data folder if it was temporary. */
    @Override
    public void close() {
        stop();
        if (options.dataFolder().isEmpty()) {
            TemporaryFolder.delete(dataFolder);
        }
    }

    private static void formatOnce(Path logFolder) throws IOException {
        if (Files.exists(logFolder.resolve(METADATA_FILE))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(logFolder.toString())
                    .addDirectory(logFolder.toString())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The broker's data folder cannot be formatted: " + logFolder, e);
        }
    }
}
