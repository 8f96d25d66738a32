package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.oracle.Csv;
import run.boylston.e2e.oracle.Oracle;
import run.boylston.e2e.oracle.Posted;
import run.boylston.e2e.oracle.RecordingProxy;
import run.boylston.e2e.people.Organiser;
import run.boylston.e2e.people.Services;
import run.boylston.simulator.RaceSimulation;
import run.boylston.simulator.ServiceAddresses;
import run.boylston.simulator.SimulationOptions;

/** A race of 500 with all the dirt of a real one, as fast as everything keeps up; in the end a fan looks at one of them. */
@ExtendWith(SharedStack.class)
class WholeRaceIT {

    private static final String RACE = "boston-2018";
    private static final String LOREN = "4758";

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
            assertThatAPageShowsTheSame(services, results);
        }
    }

    private static void assertThatAPageShowsTheSame(Services services, String results) {
        var loren = Csv.rows(results).stream()
                .filter(row -> row.get("bib").equals(LOREN))
                .findFirst()
                .orElseThrow();
        var address = services.live().resolve("/races/" + RACE + "/entrants/" + LOREN);
        try (var browser = new FanBrowser();
                var page = browser.newPage(1360, 820).open(address)) {
            page.byTestId("card-name").getByText("Loren Zitomersky").waitFor();
            page.byTestId("splits").getByText(loren.get("net_time")).waitFor();
            assertThat(page.errors()).isEmpty();
        }
    }
}
