package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;
import run.boylston.e2e.people.SmallRace;

/** Law 1: kill any process with -9 at any moment, restart it: the final results are those of an undisturbed run. */
@ExtendWith(SharedStack.class)
class CrashIT {

    private static final int BATCH = 20;

    @ParameterizedTest
    @ValueSource(strings = {"tracker-ingest", "pace-service", "broker", "postgres"})
    void resultsAreThoseOfAnUndisturbedRun(String victim, Services services, ServiceProcesses processes)
            throws Exception {
        // given
        var race = new SmallRace("crash-" + victim, 90);
        var day = RaceDay.open(services, race);
        var crowd = new Crowd(race);
        var reads = crowd.reads();

        // when
        for (var from = 0; from < reads.size(); from += BATCH) {
            day.crew().insist(reads.subList(from, Math.min(from + BATCH, reads.size())));
            if (from == reads.size() / 2 / BATCH * BATCH) {
                processes.kill(victim);
            }
        }
        processes.awaitAllReady();
        day.awaitScored();

        // then
        assertThat(crowd.differences(day)).isEmpty();
    }
}
