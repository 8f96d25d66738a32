package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.oracle.Oracle;
import run.boylston.e2e.oracle.Posted;
import run.boylston.e2e.oracle.RecordingProxy;
import run.boylston.e2e.people.Organiser;
import run.boylston.e2e.people.Services;
import run.boylston.simulator.RaceSimulation;
import run.boylston.simulator.ServiceAddresses;
import run.boylston.simulator.SimulationOptions;

/** A race of 500 with all the dirt of a real one, as fast as everything keeps up. */
@ExtendWith(SharedStack.class)
class WholeRaceIT {

    private static final String RACE = "boston-2018";

    @Test
    void theResultsAreThoseOfAnIndependentJudge(Services services) throws Exception {
        // given
        var options = new SimulationOptions(500, 26, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
        try (var ingest = new RecordingProxy(services.ingest());
                var pace = new RecordingProxy(services.pace())) {
            var addresses = new ServiceAddresses(ingest.address(), pace.address(), services.organiserKey());
            var simulation = new RaceSimulation(options, addresses, System.out);

            // when
            simulation.load();
            var summary = simulation.replay();

            // then
            assertThat(summary.holds()).as(summary.toJson()).isTrue();
            assertThat(summary.starters()).isEqualTo(500);
            var posted = Posted.of(
                    RACE,
                    Stream.concat(pace.taken().stream(), ingest.taken().stream())
                            .toList());
            assertThat(posted.reads()).hasSizeGreaterThan(500 * 8);
            var results = new Organiser(services.pace(), services.organiserKey()).resultsCsv(RACE);
            assertThat(Oracle.differences(posted, results)).isEmpty();
        }
    }
}
