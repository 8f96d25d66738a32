package run.boylston.feed.inflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Utils;
import run.boylston.contracts.Json;

/** A progress' revision, read without the rest of it. */
final class ProgressRevision {

    private static final byte[] NAME = "\"revision\":".getBytes(UTF_8);

    /** More might not fit into a long. */
    private static final int MOST_DIGITS = 18;

    private ProgressRevision() {}

    /**
     * @param progress null for a tombstone, whose revision is 0
     * @throws IOException if it is no progress
     */
    static long of(ByteBuffer progress) throws IOException {
        if (progress == null) {
            return 0;
        }
        int at = nameEnd(progress);
        return at < 0 ? parsed(progress) : number(progress, at);
    }

    /**
     * Where the value begins as pace-service writes it, right after race and bib: before it nothing is opened, so it is the
     * progress' own. Below zero for anything else.
     */
    private static int nameEnd(ByteBuffer json) {
        int last = json.limit() - NAME.length;
        for (int at = json.position() + 1; at < last && json.get(at) != '{' && json.get(at) != '['; at++) {
            if (json.get(at) == '"' && isName(json, at)) {
                return at + NAME.length;
            }
        }
        return -1;
    }

    private static boolean isName(ByteBuffer json, int from) {
        for (int i = 0; i < NAME.length; i++) {
            if (json.get(from + i) != NAME[i]) {
                return false;
            }
        }
        return true;
    }

    private static long number(ByteBuffer json, int from) throws IOException {
        long number = 0;
        int at = from;
        for (; at < json.limit() && json.get(at) >= '0' && json.get(at) <= '9'; at++) {
            number = 10 * number + json.get(at) - '0';
        }
        boolean ended = at < json.limit() && (json.get(at) == ',' || json.get(at) == '}');
        return ended && at > from && at <= from + MOST_DIGITS ? number : parsed(json);
    }

    private static long parsed(ByteBuffer json) throws IOException {
        try (var parser = Json.mapper().getFactory().createParser(Utils.toArray(json))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("revision");
                parser.nextToken();
                if (found) {
                    return parser.getLongValue();
                }
                parser.skipChildren();
            }
            throw new IOException("A progress without a revision");
        }
    }
}
