package run.boylston.pace.race;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

/** What no table keeps and no reader expects: told to the sender, and never a failure of the service. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class BadInputTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String GEO_JSON = "application/geo+json";
    private static final String NUL = "\\u0000";
    private static final String HALF = "\\ud83d";
    private static final String FACE = "😀";
    private static final String CLOCK = "{\"state\":\"live\",\"raceMs\":0,\"rate\":1,\"replay\":false,\"who\":\"?\"}";
    private static final String STATE = "{\"state\":\"live\",\"who\":\"?\"}";
    private static final String KEY = "{\"device\":\"?\",\"purpose\":\"READS\"}";
    private static final String CAMPAIGN =
            "[{\"bib\":\"?\",\"title\":\"t\",\"organisation\":\"o\",\"currency\":\"USD\",\"raised\":1,\"goal\":2}]";
    private static final String SHOT = "{\"time\":\"2018-04-16T14:00:00Z\",\"reader\":\"?\"}";
    private static final String NOTICE = "{\"text\":\"?\",\"severity\":\"info\",\"who\":\"Ann\"}";

    static Stream<Arguments> inputs() {
        return Stream.of(
                arguments("PUT", "/clock", JSON, CLOCK.replace("?", NUL)),
                arguments("PUT", "/clock", JSON, CLOCK.replace("?", HALF)),
                arguments("PUT", "/state", JSON, STATE.replace("?", NUL)),
                arguments("POST", "/keys", JSON, KEY.replace("?", NUL)),
                arguments("POST", "/keys", JSON, KEY.replace("?", HALF)),
                arguments("POST", "/keys", JSON, KEY.replace("?", "x".repeat(10_001))),
                arguments("POST", "/notices", JSON, NOTICE.replace("?", HALF)),
                arguments("POST", "/gun-shots", JSON, SHOT.replace("?", NUL)),
                arguments("POST", "/gun-shots", JSON, SHOT.replace("?", FACE.repeat(300))),
                arguments("PUT", "/campaigns", JSON, CAMPAIGN.replace("?", NUL)),
                arguments("PUT", "/campaigns", JSON, CAMPAIGN.replace("?", FACE.repeat(1_000))),
                arguments("PUT", "/clock", JSON, CLOCK.replace("live", HALF)),
                arguments("PUT", "", JSON, SmallRace.DEFINITION.replace("2018-04-16T14", HALF)),
                arguments("PUT", "", JSON, SmallRace.DEFINITION.replace("America", NUL)),
                arguments("PUT", "", JSON, SmallRace.DEFINITION.replace("\"Women\"", "\"" + NUL + "\"")),
                arguments("PUT", "", JSON, SmallRace.DEFINITION.replace("\"Women\"", "\"" + HALF + "\"")),
                arguments("PUT", "", JSON, SmallRace.DEFINITION.replace("{\"id\":\"5K\"", points() + "{\"id\":\"5K\"")),
                arguments("PUT", "/records", JSON, SmallRace.RECORDS.replace("Eve", NUL)),
                arguments("PUT", "/start-list", CSV, SmallRace.START_LIST.replace("Ada", "\0")),
                arguments("PUT", "/start-list", CSV, SmallRace.START_LIST.replace("101", FACE.repeat(1_000))),
                arguments("PUT", "/start-list", CSV, SmallRace.START_LIST.replace("C102b", FACE.repeat(1_000))),
                arguments("PUT", "/start-list", CSV, SmallRace.START_LIST.replace("T102", FACE.repeat(1_000))),
                arguments("PUT", "/course?contest=ten&credit=%00", CSV, SmallRace.course()),
                arguments("PUT", "/course?contest=ten", GEO_JSON, line("{\"a\":1}")),
                arguments("PUT", "/course?contest=ten", GEO_JSON, line("[{\"a\":1},{\"a\":1}]")),
                arguments("PUT", "/course?contest=ten", GEO_JSON, line("7")),
                arguments(
                        "PUT",
                        "/course?contest=ten",
                        GEO_JSON,
                        "{\"type\":\"MultiLineString\",\"coordinates\":[{\"a\":1}]}"),
                arguments(
                        "PUT",
                        "/course?contest=ten",
                        GEO_JSON,
                        "{\"type\":\"FeatureCollection\",\"features\":{\"a\":1}}"),
                arguments("GET", "%00/watermark", JSON, ""),
                arguments("PUT", "%00", JSON, SmallRace.DEFINITION),
                arguments("GET", "/entrants/%00/reads", JSON, ""),
                arguments("DELETE", "/entrants/%00", JSON, ""),
                arguments("GET", "/standings?point=%00", JSON, ""));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatCannotBeKeptIsToldToItsSender(String method, String path, String type, String body) {
        new Organiser("bad").load(SmallRace.START_LIST);

        given().auth()
                .oauth2(Organiser.KEY)
                .urlEncodingEnabled(false)
                .contentType(type)
                .body(body)
                .request(method, "/manage/races/bad" + path)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(400));
    }

    /** More than a split at each of which would fit in one record of an entrant. */
    private static String points() {
        return IntStream.range(0, 2_000)
                .mapToObj(index -> "{\"id\":\"p" + index + "\",\"name\":\"p\",\"distanceM\":1,\"mats\":"
                        + "[{\"id\":\"m\",\"role\":\"MAIN\",\"offsetM\":0}]},")
                .collect(Collectors.joining());
    }

    private static String line(String coordinates) {
        return "{\"type\":\"LineString\",\"coordinates\":" + coordinates + "}";
    }
}
