package run.boylston.pace.corrections;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.contracts.Json;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RaceTables;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

/** Whatever is wrong with a correction is told by field and reason; nothing is entered, nobody is scored again. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class BadCorrectionsTest {

    private static final String RACE = "bad-corrections";
    private static final String PROBLEM = "application/problem+json";

    /** One of each kind, as it is right. */
    private static final Map<String, Map<String, String>> RIGHT = Map.of(
            "enterSplit", Map.of("bib", "101", "point", "5K", "time", "2018-04-16T14:20:00Z"),
            "voidSplit", Map.of("bib", "101", "point", "5K"),
            "setStatus", Map.of("bib", "101", "status", "DidNotFinish", "at", "2018-04-16T14:20:00Z"),
            "moveGun", Map.of("wave", "first", "time", "2018-04-16T14:00:01Z"),
            "shiftReader", Map.of("reader", "box-5", "shift", "PT-1.5S", "from", "2018-04-16T14:00:00Z"),
            "closePoint", Map.of("point", "5K", "from", "2018-04-16T14:00:00Z", "to", "2018-04-16T15:00:00Z"),
            "mergePoint", Map.of("point", "5K", "into", "Finish"),
            "moveFinish", Map.of("contest", "ten", "point", "5K"),
            "assignChip", Map.of("chip", "C900", "bib", "101", "from", "2018-04-16T14:00:00Z"),
            "swapChips", Map.of("bib", "101", "otherBib", "102", "from", "2018-04-16T14:00:00Z"));

    @Inject
    PgTransactions transactions;

    private final Organiser organiser = new Organiser(RACE);

    /** Once: every test but the last leaves the race as it was, and that one has another. */
    @BeforeEach
    void load() {
        if (organiser.get("/corrections").extract().statusCode() == 404) {
            organiser.load(SmallRace.START_LIST);
        }
    }

    /** The field, and the JSON put in its place; {@code -} takes the field away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enterSplit  | bib      | \"999\"                        | unknown-bib",
                "enterSplit  | bib      | null                           | missing",
                "enterSplit  | bib      | []                             | text",
                "enterSplit  | point    | \"7K\"                         | unknown-point",
                "enterSplit  | time     | -                              | missing",
                "enterSplit  | time     | 20                             | time",
                "enterSplit  | time     | 1e999                          | time",
                "enterSplit  | time     | \"+999999999-01-01T00:00:00Z\" | time",
                "enterSplit  | time     | \"2018-04-26T14:20:00Z\"       | time",
                "enterSplit  | who      | -                              | missing",
                "enterSplit  | why      | \"  \"                         | missing",
                "enterSplit  | why      | {}                             | text",
                "enterSplit  | who      | \"a\\u0000b\"                  | text",
                "voidSplit   | bib      | 999                            | unknown-bib",
                "voidSplit   | point    | {\"id\":\"5K\"}                | text",
                "voidSplit   | who      | null                           | missing",
                "setStatus   | status   | \"Finished\"                   | status",
                "setStatus   | status   | \"Asleep\"                     | status",
                "setStatus   | status   | null                           | missing",
                "setStatus   | at       | \"noon\"                       | time",
                "setStatus   | at       | \"1066-10-14T09:00:00Z\"       | time",
                "moveGun     | wave     | \"second\"                     | unknown-wave",
                "moveGun     | time     | \"2019-04-16T14:00:00Z\"       | time",
                "moveGun     | time     | true                           | time",
                "shiftReader | reader   | \"\"                           | missing",
                "shiftReader | shift    | \"PT0S\"                       | duration",
                "shiftReader | shift    | \"PT0.0004S\"                  | duration",
                "shiftReader | shift    | -1500                          | duration",
                "shiftReader | shift    | \"PT-9223372036854775808S\"    | duration",
                "shiftReader | shift    | \"PT99999999999999999999H\"    | duration",
                "shiftReader | shift    | \"P99999999D\"                 | duration",
                "shiftReader | to       | \"2018-04-16T13:00:00Z\"       | span",
                "shiftReader | to       | \"2018-04-16T14:00:00Z\"       | span",
                "shiftReader | from     | \"-1000000000-01-01T00:00:00Z\"| time",
                "closePoint  | point    | \"7K\"                         | unknown-point",
                "closePoint  | to       | \"2018-04-16T13:00:00Z\"       | span",
                "closePoint  | from     | [1]                            | text",
                "mergePoint  | into     | \"5K\"                         | same",
                "mergePoint  | into     | \"7K\"                         | unknown-point",
                "mergePoint  | point    | \"Start\"                      | end",
                "moveFinish  | contest  | \"five\"                       | unknown-contest",
                "moveFinish  | point    | \"Start\"                      | contest",
                "moveFinish  | point    | null                           | missing",
                "assignChip  | chip     | -                              | missing",
                "assignChip  | bib      | \"999\"                        | unknown-bib",
                "assignChip  | to       | \"2018-04-16T13:00:00Z\"       | span",
                "swapChips   | otherBib | \"101\"                        | same",
                "swapChips   | otherBib | -                              | missing",
                "swapChips   | bib      | \"999\"                        | unknown-bib",
                "swapChips   | from     | 0                              | time",
                "swapChips   | kind     | \"guess\"                      | kind",
                "swapChips   | kind     | null                           | missing",
                "swapChips   | kind     | {}                             | text"
            })
    void whatIsWrongIsToldByFieldAndNothingChanges(String kind, String field, String json, String reason) {
        refused(body(kind, field, json), "/" + field, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterSplit", "voidSplit", "setStatus", "moveGun", "closePoint", "assignChip", "swapChips"})
    void ofAFieldThatIsTooLongTheSameIsTold(String kind) {
        var field = RIGHT.get(kind).keySet().stream().sorted().findFirst().orElseThrow();
        refused(body(kind, field, "\"" + "\uD83C\uDFC3".repeat(1_000) + "\""), "/" + field, "text");
    }

    @Test
    void aCodeThatNoIndexHoldsIsNoChip() {
        var code = new StringBuilder();
        "0".repeat(1_000).chars().forEach(zero -> code.appendCodePoint(0x4E00 + code.length() * 7 % 20_000));
        refused(body("assignChip", "chip", "\"" + code + "\""), "/chip", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"moveGun\"", "{", "{\"kind\":", "{}", "{} {}"})
    void whatIsNoCorrectionAtAllIsAProblem(String body) {
        var before = RaceTables.of(transactions, RACE);
        organiser.post("/corrections", body).statusCode(400).contentType(containsString(PROBLEM));
        assertThat(RaceTables.of(transactions, RACE)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "99999999999999999999", "one", "1.5"})
    void whatWasNeverEnteredIsNotTakenBack(String id) {
        organiser
                .post("/corrections/" + id + "/reversal", "{\"who\":\"Ben\",\"why\":\"no\"}")
                .statusCode(404)
                .contentType(containsString(PROBLEM));
    }

    @Test
    void everyKindIsEnteredAndTakenBackOnceWithWhoAndWhy() {
        var race = "good-corrections";
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        for (var kind : RIGHT.keySet()) {
            int id = organiser
                    .post("/corrections", body(kind, "none", "-"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            var reversal = "/corrections/" + id + "/reversal";
            var before = RaceTables.of(transactions, race).get("correction");
            organiser
                    .post(reversal, "{\"who\":null}")
                    .statusCode(400)
                    .contentType(containsString(PROBLEM))
                    .body("problems.at", hasItems("/who", "/why"));
            assertThat(RaceTables.of(transactions, race).get("correction")).isEqualTo(before);

            organiser.post(reversal, "{\"who\":\"Ben\",\"why\":\"no\"}").statusCode(200);
            var after = RaceTables.of(transactions, race).get("correction");
            organiser
                    .post(reversal, "{\"who\":\"Cat\",\"why\":\"again\"}")
                    .statusCode(409)
                    .contentType(containsString(PROBLEM))
                    .body("detail", containsString(Integer.toString(id)));
            assertThat(RaceTables.of(transactions, race).get("correction")).isEqualTo(after);
        }
    }

    private void refused(String body, String at, String reason) {
        var before = RaceTables.of(transactions, RACE);
        organiser
                .post("/corrections", body)
                .statusCode(400)
                .contentType(containsString(PROBLEM))
                .body("status", equalTo(400))
                .body("problems.findAll { it.at == '" + at + "' }.reason", hasItems(reason))
                .body("problems.detail", everyItem(notNullValue()));
        assertThat(RaceTables.of(transactions, RACE)).isEqualTo(before);
    }

    /** A right correction but for one field. */
    private static String body(String kind, String field, String json) {
        var fields = new TreeMap<String, String>();
        RIGHT.get(kind).forEach((name, value) -> fields.put(name, quoted(value)));
        fields.put("kind", quoted(kind));
        fields.put("who", quoted("Ann"));
        fields.put("why", quoted("seen on video"));
        if ("-".equals(json)) {
            fields.remove(field);
        } else {
            fields.put(field, json);
        }
        return fields.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return Json.mapper().valueToTree(text).toString();
    }
}
