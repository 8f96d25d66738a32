package run.boylston.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/** The settings, by Kafka's own names, of one broker that is its own controller on a small machine. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String BROKER_LISTENER = "BROKER";

    private BrokerSettings() {}

    static Properties of(Path logFolder, int brokerPort, int controllerPort, Duration retentionCheck) {
        var settings = new Properties();
        identity(settings, logFolder, brokerPort, controllerPort);
        oneReplica(settings);
        smallMachine(settings);
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("log.retention.check.interval.ms", Long.toString(retentionCheck.toMillis()));
        return settings;
    }

    private static void identity(Properties settings, Path logFolder, int brokerPort, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("log.dirs", logFolder.toString());
        settings.setProperty(
                "listeners",
                BROKER_LISTENER + "://" + address(brokerPort) + "," + CONTROLLER_LISTENER + "://"
                        + address(controllerPort));
        settings.setProperty(
                "listener.security.protocol.map", BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", BROKER_LISTENER);
        settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        settings.setProperty("controller.quorum.voters", NODE_ID + "@" + address(controllerPort));
        // After kill -9 the broker is let in again only when its former self's session has run out.
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "1000");
    }

    private static void oneReplica(Properties settings) {
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void smallMachine(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("group.coordinator.threads", "1");
        settings.setProperty("log.cleaner.threads", "1");
        // The default of 128 MiB is for billions of keys; 8 MiB hold 300,000 of them for a pass.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        settings.setProperty("log.cleaner.io.buffer.size", Integer.toString(256 * 1024));
        settings.setProperty("log.index.size.max.bytes", Integer.toString(2 * 1024 * 1024));
    }

    private static String address(int port) {
        return LoopbackPort.HOST + ":" + port;
    }
}
