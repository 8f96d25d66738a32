package run.boylston.feed.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.feed.socket.HelloResult.Refused;
import run.boylston.feed.socket.HelloResult.Watch;

/** Reads a fan's message with distrust: whatever it is, the answer is a watch or a reason. */
final class HelloReader {

    private static final int LONGEST_BIB = 32;

    private final int maxEntrants;

    HelloReader(int maxEntrants) {
        this.maxEntrants = maxEntrants;
    }

    HelloResult read(String text) {
        try {
            return read(Json.mapper().readTree(text));
        } catch (JsonProcessingException e) {
            return new Refused("malformed-json", "The message is not JSON");
        }
    }

    private HelloResult read(JsonNode message) {
        if (!message.isObject() || !message.path("type").isTextual()) {
            return new Refused("no-type", "A message is a JSON object with a type");
        }
        if (!message.path("type").textValue().equals("hello")) {
            return new Refused("unknown-type", "A client says hello and nothing else");
        }
        if (!isFlag(message.path("field")) || !isFlag(message.path("binary")) || !isFlag(message.path("leaders"))) {
            return new Refused("malformed-hello", "field, binary and leaders are true or false");
        }
        var entrants = message.path("entrants");
        if (!isBibs(entrants)) {
            return new Refused("malformed-hello", "entrants is an array of bibs, each a text");
        }
        if (entrants.size() > maxEntrants) {
            return new Refused("too-many-entrants", "At most " + maxEntrants + " entrants can be watched");
        }
        return new Watch(
                message.path("field").asBoolean(),
                message.path("binary").asBoolean(),
                message.path("leaders").asBoolean(),
                bibs(entrants));
    }

    private static boolean isFlag(JsonNode flag) {
        return flag.isBoolean() || flag.isMissingNode();
    }

    private static boolean isBibs(JsonNode entrants) {
        if (entrants.isMissingNode() || entrants.isNull()) {
            return true;
        }
        for (var bib : entrants) {
            if (!bib.isTextual() || bib.textValue().length() > LONGEST_BIB) {
                return false;
            }
        }
        return entrants.isArray();
    }

    private static List<String> bibs(JsonNode entrants) {
        var bibs = new LinkedHashSet<String>();
        entrants.forEach(bib -> bibs.add(bib.textValue()));
        return List.copyOf(bibs);
    }
}
