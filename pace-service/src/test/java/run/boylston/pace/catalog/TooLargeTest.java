package run.boylston.pace.catalog;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** One record that Kafka would not take is nothing to the other races. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TooLargeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final String ADD = "insert into outbox (topic, key, value) values ('RACE_CATALOG', 'huge', $1)";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    @Test
    void whatNoRecordCanBearIsRefusedAtTheDoor() {
        // given
        var organiser = new Organiser("too-large");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser
                .put("/campaigns", JSON, campaign(200))
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("detail", containsString("large/campaign/101"));
        organiser
                .put("/campaigns", JSON, campaign(200).replace("101", "not-public-yet"))
                .statusCode(400);
        organiser
                .put("", JSON, SmallRace.DEFINITION.replace("[\"first\"]", waves()))
                .statusCode(400)
                .body("detail", containsString("large"));
        organiser
                .put("/course?contest=ten", "text/csv", course(10_001))
                .statusCode(400)
                .body("problems.reason", hasItem("points"));
        assertCatalogMoves("after-large");
        organiser.put("/campaigns", JSON, campaign(2)).statusCode(200);
    }

    @Test
    void anOutboxThatDoesNotDrainIsNotReady() {
        // given
        awaitReadiness(200);

        // when
        transactions.run(session -> session.query(ADD, Buffer.buffer(new byte[2 * TopicWriter.MAX_RECORD_BYTES])));

        // then
        awaitReadiness(503);

        // when
        transactions.run(session -> session.query("delete from outbox where key = 'huge'"));

        // then
        awaitReadiness(200);
        assertCatalogMoves("after-huge");
    }

    private void assertCatalogMoves(String race) {
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            new Organiser(race).load(SmallRace.START_LIST);
            await().atMost(PATIENCE)
                    .until(() -> catalog.find(race + "/entrant/102").isPresent());
        }
    }

    private static void awaitReadiness(int status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(equalTo(status)));
    }

    private static String campaign(int steps) {
        var challenge = IntStream.range(0, steps)
                .mapToObj(step -> "\"" + "x".repeat(9_000) + "\"")
                .collect(Collectors.joining(","));
        return "[{\"bib\":\"101\",\"title\":\"t\",\"organisation\":\"o\",\"currency\":\"USD\",\"raised\":1,\"goal\":2,"
                + "\"challenge\":[" + challenge + "]}]";
    }

    /** The one wave, named so often that the race's own record is too long. */
    private static String waves() {
        return IntStream.range(0, 150_000).mapToObj(index -> "\"first\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String course(int points) {
        var stepM = 10_000.0 / (points - 1);
        return "distance_m,lat,lon,elevation_m\n"
                + IntStream.range(0, points)
                        .mapToObj(index -> index * stepM + "," + SmallRace.latAt(index * stepM) + ",-71.5,10")
                        .collect(Collectors.joining("\n"));
    }
}
