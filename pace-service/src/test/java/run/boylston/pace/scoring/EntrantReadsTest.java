package run.boylston.pace.scoring;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static run.boylston.pace.stack.SmallRace.GUN;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class EntrantReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void theCrewSeesWhatBecameOfEveryRead() {
        // given
        var organiser = new Organiser("reads");
        organiser.load(SmallRace.START_LIST);

        // when
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(read("reads", "C101", "Start", -60), read("reads", "C101", "Start", 3));
            topics.send(read("reads", "C101", "5K", 1_300), read("reads", "C101", "5K", 1_303));
            topics.send(read("reads", "C101", "Expo", 1_400));
        }

        // then
        await().atMost(PATIENCE).untilAsserted(() -> organiser
                .get("/entrants/101/reads")
                .statusCode(200)
                .body("point", equalTo(Arrays.asList("Start", "Start", "5K", "5K", null)))
                .body("marks", equalTo(List.of(List.of("early"), List.of(), List.of(), List.of("repeated"), List.of())))
                .body("time[1]", equalTo(GUN.plusSeconds(3).toString()))
                .body("reader[0]", nullValue()));
        organiser.get("/entrants/999/reads").statusCode(404);
    }
}
