package run.boylston.feed.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import run.boylston.contracts.live.LiveMessage;

/**
 * A {@link LiveMessage.Hello} as an address has it: {@code ?field=true&leaders=true&entrants=26,F8&group=club:Heartbreak}.
 * A name may come again, and each adds to what came before.
 */
public record HelloQuery(Function<String, List<String>> values) {

    JsonNode toHello() {
        var hello = JsonNodeFactory.instance.objectNode();
        hello.put("type", "hello");
        putFlag(hello, "field");
        putFlag(hello, "leaders");
        var entrants = hello.putArray("entrants");
        values.apply("entrants").forEach(bibs -> addBibs(entrants, bibs));
        var groups = hello.putArray("groups");
        values.apply("group").forEach(group -> addGroup(groups, group));
        return hello;
    }

    /** What is neither true nor false stays a text, for the reader to refuse. */
    private void putFlag(ObjectNode hello, String name) {
        for (var value : values.apply(name)) {
            if (value.equals("true") || value.equals("false")) {
                hello.put(name, value.equals("true"));
            } else {
                hello.put(name, value);
            }
        }
    }

    private static void addBibs(ArrayNode entrants, String bibs) {
        for (var bib : bibs.split(",")) {
            if (!bib.isEmpty()) {
                entrants.add(bib);
            }
        }
    }

    private static void addGroup(ArrayNode groups, String group) {
        int colon = group.indexOf(':');
        groups.addObject().put("by", group.substring(0, Math.max(colon, 0))).put("value", group.substring(colon + 1));
    }
}
