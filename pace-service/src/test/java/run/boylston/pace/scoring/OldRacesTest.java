package run.boylston.pace.scoring;

import static org.awaitility.Awaitility.await;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** Races are never taken away: what a crash left behind in today's is healed as soon as if there were no others. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class OldRacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LONG_AGO =
            "update progress set scored_at = scored_at - interval '3 days' where race = $1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    Topics topics;

    @BeforeEach
    void watch() {
        topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void theSweepPassesOverWhatWasScoredDaysAgo() {
        // given
        start("sweep-last-year");
        var newest = start("sweep-today");
        transactions.run(session -> session.query(LONG_AGO, "sweep-last-year"));

        transactions.run(session -> {
            // when: whoever looks into the old race waits
            session.query(RaceChange.LOCK, "sweep-last-year");

            // then: two rounds, for the first may have been past it
            awaitHealed(session, newest);
            awaitHealed(session, newest);
            return null;
        });
    }

    private Progress start(String race) {
        new Organiser(race).load(SmallRace.START_LIST);
        topics.send(read(race, "C101", "Start", 1), read(race, "C101", "5K", 1_301));
        await().atMost(PATIENCE).until(() -> topics.findProgress(race + "/101")
                .filter(scored -> scored.splits().size() == 2)
                .isPresent());
        return topics.findProgress(race + "/101").orElseThrow();
    }

    private void awaitHealed(PgSession session, Progress newest) {
        topics.sendRaw(Topic.RACE_PROGRESS, newest.key(), null);
        await().atMost(PATIENCE).until(() -> topics.find(newest.key()).isEmpty());
        await().atMost(PATIENCE).until(() -> {
            // An idle transaction is ended.
            session.query("select 1");
            return topics.find(newest.key()).isPresent();
        });
    }
}
