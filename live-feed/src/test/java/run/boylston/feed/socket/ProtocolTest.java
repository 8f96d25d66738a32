package run.boylston.feed.socket;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.clock;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.race;
import static run.boylston.feed.board.Races.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.RaceRows;
import run.boylston.feed.watch.HelloReader;
import run.boylston.feed.watch.HelloResult.Watch;
import run.boylston.feed.watch.Trouble;

/** What this service gives as its protocol is what it speaks. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class ProtocolTest {

    private static final String HELLO = "{\"type\":\"hello\",\"field\":true,\"leaders\":true,\"entrants\":[\"7\"],"
            + "\"groups\":[{\"by\":\"division\",\"value\":\"open\"}]}";

    private final RaceRows rows = new RaceRows();
    private JsonNode document;
    private JsonSchemaFactory schemas;

    @BeforeEach
    void readProtocol() throws IOException {
        rows.send(race());
        rows.send(runner("7"));
        rows.send(clock(1, State.LIVE));
        rows.send(progress("7", 1, 0, 0));
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/api/races/" + rows.race() + "/snapshot?entrants=7")
                                .asString(),
                        text -> text.contains("progress"));
        document = new YAMLMapper().readTree(get("/asyncapi").asByteArray());
        var served = "http://localhost:" + RestAssured.port + "/schema/";
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                factory -> factory.schemaMappers(mappers -> mappers.mapPrefix("https://boylston.run/schema/", served)));
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void aSocketSaysWhatIsWrittenDown() {
        try (var fan = LiveClient.connect(RestAssured.port, rows.race())) {
            fan.say("{");
            assertThat(heard(fan::next, "error", "socket")).containsExactly("error");
            fan.say(HELLO);
            assertThat(heard(fan::next, "snapshot", "socket")).contains("welcome");
            rows.send(progress("7", 2, 0, 0, 900_000));
            assertThat(heard(fan::next, "split", "socket")).contains("delta");
            rows.send(clock(2, State.SUSPENDED));
            heard(fan::next, "clock", "socket");
        }
    }

    @Test
    void aStreamSaysWhatIsWrittenDown() {
        var query = "field=true&leaders=true&entrants=7&group=division:open";
        try (var fan = StreamClient.open(RestAssured.port, rows.race(), query, null)) {
            assertThat(heard(fan::next, "snapshot", "events")).contains("welcome");
            rows.send(progress("7", 2, 0, 0, 900_000));
            assertThat(heard(fan::next, "split", "events")).contains("delta");
        }
    }

    @Test
    void dotsInBytesAreOfTheVersionThatIsWrittenDown() {
        try (var fan = LiveClient.connect(RestAssured.port, rows.race())) {
            fan.say("{\"type\":\"hello\",\"field\":true,\"binary\":true}");
            assertThat(fan.nextBytes()[0]).isEqualTo((byte)
                    document.at("/components/messages/field/x-format-version").asInt());
        }
    }

    @Test
    void everyExampleOfHelloIsTaken() {
        var reader = new HelloReader(50, 4);
        assertThat(document.at("/components/messages/hello/examples"))
                .isNotEmpty()
                .allSatisfy(
                        example -> assertThat(reader.read(example.get("payload").toString()))
                                .isInstanceOf(Watch.class));
    }

    @Test
    void everyReasonIsWrittenDown() {
        assertThat(document.at("/info/x-error-reasons").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Trouble.values()).map(Trouble::reason).toList());
    }

    @Test
    void whatIsNoSchemaIsNotFound() {
        get("/schema/..%2Fasyncapi.yaml").then().statusCode(404);
        get("/schema/no-such.schema.json").then().statusCode(404);
    }

    /** Types of all that is heard up to one of a type, each valid and of the channel. */
    private Set<String> heard(Supplier<JsonNode> next, String last, String channel) {
        var types = new HashSet<String>();
        while (!types.contains(last)) {
            var message = next.get();
            var type = message.path("type").asText();
            assertThat(document.at("/channels/" + channel + "/messages/" + type).isObject())
                    .as(type)
                    .isTrue();
            var payload = document.at("/components/messages/" + type + "/payload/$ref")
                    .asText();
            var schema = schemas.getSchema(SchemaLocation.of("https://boylston.run/" + payload));
            assertThat(schema.validate(message)).isEmpty();
            types.add(type);
        }
        return types;
    }
}
