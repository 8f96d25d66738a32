package run.boylston.pace.scoring;

import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** The sweep heals today's races, however many of other years stand in the database, whatever goes on with those. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class OldRacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** First in order, so that every round of the sweep comes by. */
    private static final String OLD = "0-of-last-week";

    private static final String SCORED_LAST_WEEK =
            """
            insert into progress (race, bib, revision, status, body, scored_at)
            select $1, 'bib ' || one, 1, 'FINISHED', '{}', now() - interval '7 days' from generate_series(1, 300) one
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    @Test
    void todaysRaceIsSweptWhileAnOldOneIsBusy() {
        // given
        transactions.run(session -> session.query(SCORED_LAST_WEEK, OLD));
        new Organiser("today").load(SmallRace.START_LIST);
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(read("today", "C101", "Start", 1));
            await().atMost(PATIENCE)
                    .until(() -> topics.findProgress("today/101").isPresent());

            transactions.run(session -> {
                // when
                session.query(RaceChange.LOCK, OLD);

                // then: the first may have been on its way
                var before = topics.rows("today/101");
                await().atMost(PATIENCE).until(() -> topics.rows("today/101") >= before + 2);
                return null;
            });
        }
    }
}
