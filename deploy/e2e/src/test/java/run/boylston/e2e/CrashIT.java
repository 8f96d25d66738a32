package run.boylston.e2e;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Read;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/**
 * Law 1: kill any process with -9 at any moment, restart it: the final results are those of an undisturbed run, and a fan
 * who comes then is shown them. The moment is another one each time, somewhere within a batch on its way or behind it.
 */
@ExtendWith(SharedStack.class)
class CrashIT {

    private static final int BATCH = 20;
    private static final int LONGEST_DELAY_MS = 200;

    @ParameterizedTest
    @ValueSource(strings = {"tracker-ingest", "pace-service", "live-feed", "broker", "postgres"})
    void resultsAreThoseOfAnUndisturbedRun(String victim, Services services, ServiceProcesses processes)
            throws Exception {
        // given
        var race = new SmallRace("crash-" + victim, 90);
        var day = RaceDay.open(services, race);
        var crowd = new Crowd(race);
        var batches = batches(crowd.reads());
        var seed = Long.getLong("crash.seed", ThreadLocalRandom.current().nextLong());
        System.out.println(victim + " is killed at the moment of -Dcrash.seed=" + seed);
        var random = new Random(seed);
        var during = random.nextInt(batches.size());
        var afterMs = random.nextInt(LONGEST_DELAY_MS);

        // when
        var kill = new FutureTask<>(() -> {
            processes.kill(victim);
            return victim;
        });
        for (var batch = 0; batch < batches.size(); batch++) {
            if (batch == during) {
                CompletableFuture.delayedExecutor(afterMs, MILLISECONDS).execute(kill);
            }
            day.crew().insist(batches.get(batch));
        }
        kill.get();
        processes.awaitAllReady();
        day.awaitScored();

        // then
        assertThat(crowd.differences(day)).isEmpty();
        await().atMost(RaceDay.PATIENCE)
                .untilAsserted(() -> assertThat(day.splitsShown()).isEqualTo(crowd.crossings()));
    }

    private static List<List<Read>> batches(List<Read> reads) {
        var batches = new ArrayList<List<Read>>();
        for (var from = 0; from < reads.size(); from += BATCH) {
            batches.add(reads.subList(from, Math.min(from + BATCH, reads.size())));
        }
        return batches;
    }
}
