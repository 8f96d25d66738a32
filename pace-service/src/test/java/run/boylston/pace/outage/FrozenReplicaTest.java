package run.boylston.pace.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

/** A replica that stops within a transaction, as under SIGSTOP: PostgreSQL hears nothing more and sees it connected. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class FrozenReplicaTest {

    private static final long PATIENCE_S = 60;

    @Inject
    PgTransactions transactions;

    @Inject
    UntilDone untilDone;

    @Test
    void noTransactionIdlesLongerThanItMayWaitForKafka() {
        String timeout = transactions.run(session -> session.query("show idle_in_transaction_session_timeout")
                .iterator()
                .next()
                .getString(0));

        assertThat(timeout).isEqualTo("20s");
    }

    @Test
    void aRaceIsStoppedAllTheSameAndTheFrozenWorkIsDoneAgain() throws InterruptedException {
        // given
        var organiser = new Organiser("frozen");
        organiser.load(SmallRace.START_LIST);
        var attempts = new AtomicInteger();
        var frozen = new CountDownLatch(1);
        var thawed = new CountDownLatch(1);
        var work = CompletableFuture.supplyAsync(() -> untilDone.run(
                "Freezing",
                () -> transactions.run(session -> {
                    session.query(RaceChange.SHARE, "frozen");
                    if (attempts.incrementAndGet() == 1) {
                        freeze(session, frozen, thawed);
                    }
                    return attempts.get();
                })));
        assertThat(frozen.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();

        // when
        organiser
                .put("/state", "application/json", "{\"state\":\"stopped\",\"who\":\"Ann\"}")
                .statusCode(200);
        thawed.countDown();

        // then
        assertThat(work.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join()).isEqualTo(2);
    }

    private static void freeze(PgSession session, CountDownLatch frozen, CountDownLatch thawed) {
        session.query("set local idle_in_transaction_session_timeout = '500ms'");
        frozen.countDown();
        try {
            assertThat(thawed.await(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
