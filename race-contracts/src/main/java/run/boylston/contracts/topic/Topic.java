package run.boylston.contracts.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.HOURS;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/**
 * Every topic: its name, partitions and settings, for every deployment. Event time lives in the value, never in the
 * record's timestamp: a 2018 timestamp would make retention delete the record at once.
 */
public enum Topic {
    RACE_READS("race-reads", 24, kept(DAYS.toMillis(400))),
    RACE_FIXES("race-fixes", 24, kept(HOURS.toMillis(24))),
    RACE_PROGRESS("race-progress", 24, compacted()),
    RACE_POSITIONS("race-positions", 24, compactedAndKept(HOURS.toMillis(24))),
    RACE_CATALOG("race-catalog", 1, compacted()),
    RACE_CLOCK("race-clock", 1, compacted()),
    RACE_KEYS("race-keys", 1, compacted()),
    RACE_READERS("race-readers", 1, compacted()),
    RACE_REJECTS("race-rejects", 6, kept(DAYS.toMillis(7))),
    RACE_ALERTS("race-alerts", 6, compactedAndKept(DAYS.toMillis(60)));

    private final String topicName;
    private final int partitions;
    private final Map<String, String> settings;

    Topic(String topicName, int partitions, Map<String, String> settings) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.settings = settings;
    }

    public String topicName() {
        return topicName;
    }

    public int partitions() {
        return partitions;
    }

    /** Where Kafka's own producer puts a row of this key. */
    public int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }

    /** Topic settings by Kafka's own names. */
    public Map<String, String> settings() {
        return settings;
    }

    private static Map<String, String> kept(long retentionMs) {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retentionMs),
                "message.timestamp.type", "LogAppendTime");
    }

    /** Small segments: the active segment is never compacted, and a race lasts only hours. */
    private static Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy", "compact",
                "segment.bytes", Integer.toString(16 * 1024 * 1024),
                "segment.ms", "60000",
                "min.cleanable.dirty.ratio", "0.1",
                // Whoever is erased is out of the log too, also where little else changes.
                "max.compaction.lag.ms", "3600000",
                "message.timestamp.type", "LogAppendTime");
    }

    private static Map<String, String> compactedAndKept(long retentionMs) {
        var settings = new HashMap<>(compacted());
        settings.put("cleanup.policy", "compact,delete");
        settings.put("retention.ms", Long.toString(retentionMs));
        return Map.copyOf(settings);
    }
}
