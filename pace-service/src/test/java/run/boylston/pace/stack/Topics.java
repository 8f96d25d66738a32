package run.boylston.pace.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.topic.CompactedTable;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;

/** The topics around pace-service, as its neighbours see them. */
public final class Topics implements AutoCloseable {

    private final TopicWriter writer;
    private final CompactedTable table;
    private final Map<String, byte[]> newest = new ConcurrentHashMap<>();
    private final Map<String, Integer> rows = new ConcurrentHashMap<>();

    /** @param watched whose newest rows are kept */
    public Topics(String bootstrapServers, Topic watched) {
        writer = new TopicWriter(bootstrapServers, "test-writer");
        table = new CompactedTable(bootstrapServers, "test-reader", watched, (key, value) -> {
                    rows.merge(key, 1, Integer::sum);
                    if (value == null) {
                        newest.remove(key);
                    } else {
                        newest.put(key, value);
                    }
                })
                .start();
    }

    public void send(TimingRead... reads) {
        for (var read : reads) {
            writer.write(Topic.RACE_READS, read.key(), Json.write(read)).join();
        }
    }

    public void send(PositionFix fix) {
        writer.write(Topic.RACE_FIXES, fix.key(), Json.write(fix)).join();
    }

    public void sendRaw(Topic topic, String key, byte[] value) {
        writer.write(topic, key, value).join();
    }

    /** Rows of this key seen so far, newer and older, tombstones included. */
    public int rows(String key) {
        return rows.getOrDefault(key, 0);
    }

    public Optional<byte[]> find(String key) {
        return Optional.ofNullable(newest.get(key));
    }

    public Optional<Progress> findProgress(String key) {
        return find(key).map(value -> parse(value, Progress.class));
    }

    public Optional<Position> findPosition(String key) {
        return find(key).map(value -> parse(value, Position.class));
    }

    private static <T> T parse(byte[] value, Class<T> type) {
        try {
            return Json.read(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        table.close();
        writer.close();
    }
}
