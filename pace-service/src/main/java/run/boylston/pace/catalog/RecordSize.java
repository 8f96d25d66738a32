package run.boylston.pace.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import run.boylston.contracts.topic.TopicWriter;
import run.boylston.pace.problem.ProblemException;

/** The outbox is drained in order: nothing that Kafka would refuse may get into it, or nothing after it comes out. */
public final class RecordSize {

    private RecordSize() {}

    /** @throws ProblemException with status 400 if it is more than a record can bear */
    public static void check(String key, byte[] value) {
        var bytes = key.getBytes(UTF_8).length + (value == null ? 0 : value.length);
        if (bytes > TopicWriter.MAX_RECORD_BYTES) {
            throw ProblemException.badRequest("Too large to be published: " + key + " would have " + bytes
                    + " bytes, and may have " + TopicWriter.MAX_RECORD_BYTES + ".");
        }
    }
}
