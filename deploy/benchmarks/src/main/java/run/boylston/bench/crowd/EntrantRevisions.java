package run.boylston.bench.crowd;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads of a text message what the crowd has to know: its type, and whose progress it brings. */
final class EntrantRevisions {

    private static final JsonFactory JSON = new JsonFactory();

    interface Heard {
        /** @param raceMs race time of the newest split */
        void progress(String bib, long revision, long raceMs);
    }

    private EntrantRevisions() {}

    /** @return the message's type */
    static String read(byte[] message, Heard heard) throws IOException {
        try (var json = JSON.createParser(message)) {
            String type = null;
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "type" -> type = json.getText();
                    case "entrants" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            view(json, heard);
                        }
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
