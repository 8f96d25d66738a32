package run.boylston.bench.crowd;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** Reads of a text message what the crowd has to know: its type, and whose progress it brings. */
final class EntrantRevisions {

    private static final JsonFactory JSON = new JsonFactory();

    /** The messages that have entrants. */
    private static final Set<String> STATES = Set.of("snapshot", "delta");

    interface Heard {
        /** @param raceMs race time of the newest split */
        void progress(String bib, long revision, long raceMs);
    }

    private EntrantRevisions() {}

    /**
     * Reads no further than it has to.
     *
     * @return the message's type, which comes first
     */
    static String read(byte[] message, Heard heard) throws IOException {
        try (var json = JSON.createParser(message)) {
            String type = null;
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "type" -> {
                        type = json.getText();
                        if (!STATES.contains(type)) {
                            return type;
                        }
                    }
                    case "entrants" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            view(json, heard);
                        }
                        return type;
                    }
                    default -> json.skipChildren();
                }
            }
            return type;
        }
    }

    private static void view(JsonParser json, Heard heard) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT && name.equals("progress")) {
                progress(json, heard);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void progress(JsonParser json, Heard heard) throws IOException {
        String bib = null;
        var revision = 0L;
        var raceMs = 0L;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "bib" -> bib = json.getText();
                case "revision" -> revision = json.getLongValue();
                case "splits" -> raceMs = newestRaceMs(json);
                default -> json.skipChildren();
            }
        }
        heard.progress(bib, revision, raceMs);
    }

    private static long newestRaceMs(JsonParser json) throws IOException {
        var newest = 0L;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (name.equals("raceMs")) {
                    newest = json.getLongValue();
                } else {
                    json.skipChildren();
                }
            }
        }
        return newest;
    }
}
