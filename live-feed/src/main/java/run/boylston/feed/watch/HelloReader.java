package run.boylston.feed.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import run.boylston.contracts.Json;
import run.boylston.feed.board.Selection;
import run.boylston.feed.watch.HelloResult.Refused;
import run.boylston.feed.watch.HelloResult.Watch;

/** Reads what a fan asks for with distrust: whatever it is, the answer is a watch or a reason. */
public final class HelloReader {

    private static final int LONGEST_BIB = 32;
    private static final int LONGEST_VALUE = 100;

    private final int maxEntrants;
    private final int maxGroups;

    public HelloReader(int maxEntrants, int maxGroups) {
        this.maxEntrants = maxEntrants;
        this.maxGroups = maxGroups;
    }

    public HelloResult read(String text) {
        try {
            return read(Json.mapper().readTree(text));
        } catch (JsonProcessingException e) {
            return new Refused(Trouble.MALFORMED_JSON, "The message is not JSON");
        }
    }

    /** What was asked for in an address; see {@link HelloQuery}. */
    public HelloResult read(HelloQuery query) {
        return read(query.toHello());
    }

    private HelloResult read(JsonNode message) {
        if (!message.isObject() || !message.path("type").isTextual()) {
            return new Refused(Trouble.NO_TYPE, "A message is a JSON object with a type");
        }
        if (!message.path("type").textValue().equals("hello")) {
            return new Refused(Trouble.UNKNOWN_TYPE, "A client says hello and nothing else");
        }
        if (!Stream.of("field", "binary", "leaders").map(message::path).allMatch(HelloReader::isFlag)) {
            return new Refused(Trouble.MALFORMED_HELLO, "field, binary and leaders are true or false");
        }
        var entrants = message.path("entrants");
        if (!isList(entrants) || !each(entrants).allMatch(HelloReader::isBib)) {
            return new Refused(Trouble.MALFORMED_HELLO, "entrants is an array of bibs, each a text");
        }
        if (entrants.size() > maxEntrants) {
            return new Refused(Trouble.TOO_MANY_ENTRANTS, "At most " + maxEntrants + " entrants can be watched");
        }
        var groups = message.path("groups");
        if (groups.size() > maxGroups) {
            return new Refused(Trouble.TOO_MANY_GROUPS, "At most " + maxGroups + " groups can be watched");
        }
        var selections = selections(groups);
        return selections.isEmpty()
                ? new Refused(
                        Trouble.MALFORMED_HELLO,
                        "groups is an array of {by, value}; by is one of " + Selection.By.WORDS + ", value a text")
                : new Watch(
                        message.path("field").asBoolean(),
                        message.path("binary").asBoolean(),
                        message.path("leaders").asBoolean(),
                        bibs(entrants),
                        selections.get());
    }

    private static boolean isFlag(JsonNode flag) {
        return flag.isBoolean() || flag.isMissingNode();
    }

    private static boolean isList(JsonNode list) {
        return list.isArray() || list.isMissingNode() || list.isNull();
    }

    private static boolean isBib(JsonNode bib) {
        return bib.isTextual() && bib.textValue().length() <= LONGEST_BIB;
    }

    private static List<String> bibs(JsonNode entrants) {
        return each(entrants).map(JsonNode::textValue).distinct().toList();
    }

    /** Empty if one is none. */
    private static Optional<List<Selection>> selections(JsonNode groups) {
        var selections = new LinkedHashSet<Selection>();
        for (var group : groups) {
            var selection = selection(group.path("by"), group.path("value"));
            if (selection.isEmpty()) {
                return Optional.empty();
            }
            selections.add(selection.get());
        }
        return isList(groups) ? Optional.of(new ArrayList<>(selections)) : Optional.empty();
    }

    private static Optional<Selection> selection(JsonNode by, JsonNode value) {
        boolean isGroup =
                by.isTextual() && value.isTextual() && value.textValue().length() <= LONGEST_VALUE;
        return isGroup ? Selection.find(by.textValue(), value.textValue()).map(Selection::plain) : Optional.empty();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
