package run.boylston.pace.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RaceTables;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** A race that is laid down anew, under all that hangs on it: that follows, or the whole is refused. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LaidDownAnewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    private Topics progress;

    @BeforeEach
    void watch() {
        progress = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void whatEntrantsReferToStays() {
        // given
        var organiser = new Organiser("anew-used");
        organiser.load(SmallRace.START_LIST);
        var before = RaceTables.of(transactions, "anew-used");

        // when
        var other = SmallRace.DEFINITION
                .replace("\"id\":\"women\"", "\"id\":\"woman\"")
                .replace("\"id\":\"first\"", "\"id\":\"one\"")
                .replace("\"waves\":[\"first\"]", "\"waves\":[\"one\"]")
                .replace("\"id\":\"ten\"", "\"id\":\"10\"");

        // then
        organiser
                .put("", JSON, other)
                .statusCode(400)
                .body("problems.at", contains("/contests", "/divisions", "/waves"))
                .body("problems.reason", contains("in-use", "in-use", "in-use"))
                .body("problems.detail", contains(endsWith("ten, 3"), endsWith("women, 2"), endsWith("first, 3")));
        assertThat(RaceTables.of(transactions, "anew-used")).isEqualTo(before);

        // when: nobody is left who names them
        organiser.put("/start-list", "text/csv", SmallRace.HEADER).statusCode(200);

        // then
        organiser.put("", JSON, other).statusCode(200);
    }
}
