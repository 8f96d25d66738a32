package run.boylston.pace.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** A record that is taken is one that scoring can read: one that it cannot would stop the whole race. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ReadablePaceTest {

    private static final String JSON = "application/json";
    private static final String EVEN_EFFORT = SmallRace.RECORDS.replace("EVEN_PACE", "EVEN_EFFORT");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aCourseMeasuredHalfAMetreLongEndsWhereItsContestDoes() {
        // given
        var organiser = new Organiser("half-a-metre");
        organiser.load(SmallRace.START_LIST);

        // when
        var course = SmallRace.course().replace("\n10000,", "\n10000.5,");
        organiser
                .put("/course?contest=ten", "text/csv", course)
                .statusCode(200)
                .body("points[-2][0]", equalTo(9_900.0f))
                .body("points[-1][0]", equalTo(10_000.0f));
        organiser
                .put("/records", JSON, EVEN_EFFORT)
                .statusCode(200)
                .body("[0].distanceM", equalTo(10_000.0f))
                .body("[0].timesMs.size()", equalTo(101));

        // then
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(read("half-a-metre", "C101", "Start", 1), read("half-a-metre", "C101", "5K", 1_301));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(topics.findProgress("half-a-metre/101"))
                            .hasValueSatisfying(
                                    progress -> assertThat(progress.splits()).hasSize(2)));
        }
    }

    @Test
    void aRecordOfWhichNoPaceTableCanBeMadeIsRefused() {
        // given: the last row of a table would be a fraction of a millimetre after the one before
        var organiser = new Organiser("no-table");
        organiser
                .put(
                        "",
                        JSON,
                        SmallRace.DEFINITION.replace(
                                "\"distanceM\":10000,\"points\"", "\"distanceM\":10000.0004,\"points\""))
                .statusCode(200);

        // then
        organiser
                .put("/records", JSON, SmallRace.RECORDS)
                .statusCode(400)
                .body("problems.at", contains("/0"))
                .body("problems.reason", contains("pace"));
    }
}
