package run.boylston.feed.inflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
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
    static long of(String key, byte[] progress) throws IOException {
        if (progress == null) {
            return 0;
        }
        int at = nameEnd(progress);
        return at < 0 ? parsed(key, progress) : number(key, progress, at);
    }

    /**
     * Where the value begins as pace-service writes it, right after race and bib: before it nothing is opened, so it is the
     * progress' own. Below zero for anything else.
     */
    private static int nameEnd(byte[] json) {
        for (int at = 1; at + NAME.length < json.length && json[at] != '{' && json[at] != '['; at++) {
            if (json[at] == '"' && Arrays.equals(json, at, at + NAME.length, NAME, 0, NAME.length)) {
                return at + NAME.length;
            }
        }
        return -1;
    }

    private static long number(String key, byte[] json, int from) throws IOException {
        long number = 0;
        int at = from;
        for (; at < json.length && json[at] >= '0' && json[at] <= '9'; at++) {
            number = 10 * number + json[at] - '0';
        }
        boolean whole =
                at > from && at <= from + MOST_DIGITS && at < json.length && (json[at] == ',' || json[at] == '}');
        return whole ? number : parsed(key, json);
    }

    private static long parsed(String key, byte[] json) throws IOException {
        try (var parser = Json.mapper().getFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("revision");
                parser.nextToken();
                if (found) {
                    return parser.getLongValue();
                }
                parser.skipChildren();
            }
            throw new IOException("A progress without a revision: " + key);
        }
    }
}
