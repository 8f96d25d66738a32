package run.boylston.contracts.ingest;

import java.time.Instant;

/**
 * How a reader is doing. Topic {@code race-readers}, key {@code race/reader}.
 *
 * @param reads taken from this reader since the front door started
 * @param lastReadTime the newest time on any of its reads
 * @param lastReceivedAt when it was last heard
 */
public record ReaderHealth(String race, String reader, long reads, Instant lastReadTime, Instant lastReceivedAt) {

    public String key() {
        return race + "/" + reader;
    }
}
