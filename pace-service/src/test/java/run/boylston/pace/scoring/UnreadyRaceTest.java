package run.boylston.pace.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** A race laid down before its door asked for more: it must not stop the others. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class UnreadyRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BREAK =
            """
            update race set definition = replace(definition, '2018-04-16T14:00:00Z', '+900000000-04-16T14:00:00Z'),
                revision = revision + 1
            where race = $1
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    @Test
    void aRaceThatCannotBeScoredIsPassedOverAndCounted() {
        // given
        var broken = new Organiser("unready");
        broken.load(SmallRace.START_LIST);
        new Organiser("sound").load(SmallRace.START_LIST);
        assertThat(transactions.<Integer>run(
                        session -> session.query(BREAK, "unready").rowCount()))
                .isEqualTo(1);

        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            // when
            topics.send(read("unready", "C101", "Start", 1), read("unready", "gun", "Start", 0));
            topics.send(fix("unready"));
            topics.send(read("sound", "C101", "Start", 1));

            // then
            await().atMost(PATIENCE).until(() -> hasSplits(topics, "sound/101"));
            await().atMost(PATIENCE)
                    .until(() -> metric("boylston_scoring_races_unready") == 1
                            && metric("boylston_fixes_total{result=\"failed\"}") == 1);
            await().atMost(PATIENCE).until(() -> nothingIsLeft(broken));

            // when
            broken.put("", "application/json", SmallRace.DEFINITION).statusCode(200);

            // then
            await().atMost(PATIENCE).until(() -> hasSplits(topics, "unready/101"));
            assertThat(metric("boylston_scoring_races_unready")).isZero();
        }
    }

    private static boolean hasSplits(Topics topics, String key) {
        return topics.findProgress(key)
                .filter(progress -> !progress.splits().isEmpty())
                .isPresent();
    }

    private static PositionFix fix(String race) {
        return new PositionFix(race, race + "-fix", "T102", SmallRace.GUN, 42.0, -71.5, 5.0, null, null, Instant.now());
    }

    private static boolean nothingIsLeft(Organiser organiser) {
        var mark = organiser.get("/watermark").extract();
        return mark.<Integer>path("reads.scored").equals(mark.<Integer>path("reads.taken"))
                && mark.<Integer>path("fixes.scored").equals(mark.<Integer>path("fixes.taken"));
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
