package run.boylston.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import run.boylston.e2e.oracle.Csv;
import run.boylston.e2e.people.Organiser;
import run.boylston.e2e.people.Services;
import run.boylston.simulator.RaceSimulation;
import run.boylston.simulator.ServiceAddresses;
import run.boylston.simulator.SimulationOptions;

/**
 * Real splits, run again: what the file says of a runner is what the results say. The file here is made up in the shape of
 * a real one: mats that missed, a 15K too slow to fit the splits beside it, a runner with nothing but a finish.
 */
@ExtendWith(SharedStack.class)
class ResultsFileIT {

    private static final List<String> POINTS =
            List.of("5K", "10K", "15K", "20K", "Half", "25K", "30K", "35K", "40K", "Finish");

    @Test
    void everyTimeOfTheFileComesOut(Services services) throws Exception {
        // given
        var file = Path.of(ResultsFileIT.class.getResource("/results.csv").toURI());
        var options = new SimulationOptions(
                SimulationOptions.SMALLEST_FIELD, 26, Optional.of(file), Double.POSITIVE_INFINITY, Duration.ZERO);
        var addresses = new ServiceAddresses(services.ingest(), services.pace(), services.organiserKey());
        var simulation = new RaceSimulation(options, addresses, System.out);

        // when
        simulation.load();
        var summary = simulation.replay();

        // then
        assertThat(summary.holds()).as(summary.toJson()).isTrue();
        var results = byBib(new Organiser(services.pace(), services.organiserKey()).resultsCsv("boston-2018"));
        assertThat(byBib(Files.readString(file))).hasSize(6).allSatisfy((bib, line) -> {
            assertThat(results.get(bib)).containsEntry("status", "Finished");
            assertThat(results.get(bib)).containsEntry("net_time", shown(line.get("Finish")));
            POINTS.forEach(point -> assertThat(results.get(bib)).containsEntry(point, shown(line.get(point))));
        });
    }

    private static Map<String, Map<String, String>> byBib(String csv) {
        return Csv.rows(csv).stream().collect(Collectors.toMap(row -> row.get("bib"), row -> row));
    }

    private static String shown(String seconds) {
        return seconds.isEmpty() ? "" : duration(Integer.parseInt(seconds));
    }

    private static String duration(int seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
