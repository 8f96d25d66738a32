package run.boylston.simulator.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.contracts.race.TargetEntry.RecordStatus;

class RaceFilesTest {

    private final RaceFiles files = new RaceFiles();

    @Test
    void raceTimeCountsFromTheFirstOfNineGuns() {
        assertThat(files.entry().firstGun()).isEqualTo(Instant.parse("2018-04-16T12:40:00Z"));
        assertThat(files.entry().waves()).hasSize(9);
        assertThat(files.entry().contests().get(0).points())
                .hasSize(11)
                .startsWith("Start")
                .endsWith("Finish");
    }

    @Test
    void courseIsOfTheCertifiedLength() {
        var points = files.coursePoints();
        assertThat(points)
                .extracting(CourseEntry.Point::distanceM)
                .isSorted()
                .startsWith(0.0)
                .endsWith(42_195.0);
    }

    @Test
    void recordsAreThoseOfTheDayWithTheirDoubts() throws IOException {
        // given, when
        var records = Json.read(files.records(), JsonNode.class);

        // then
        assertThat(StreamSupport.stream(records.spliterator(), false)
                        .map(record -> record.path("time").asText()))
                .containsExactly("3:43:39", "2:03:02", "2:19:59", "1:18:04", "1:28:17", "2:02:57", "2:15:25");
        assertThat(records).allSatisfy(record -> {
            assertThat(RecordStatus.valueOf(record.path("status").asText())).isEqualTo(RecordStatus.RATIFIED);
            var method = PaceMethod.valueOf(record.path("method").asText());
            assertThat(method == PaceMethod.KNOWN_SPLITS)
                    .isEqualTo(!record.path("splits").isEmpty());
            assertThat(record.path("forComparison").asBoolean())
                    .isEqualTo(record.path("id").asText().startsWith("world-"));
        });
    }

    @Test
    void noGiveAddressIsInvented() {
        assertThat(new String(files.campaigns(), StandardCharsets.UTF_8))
                .contains("65131")
                .doesNotContain("giveUrl");
    }

    @Test
    void divisionsMayBeAdded() throws IOException {
        // given
        var division = files.entry().divisions().get(0);

        // when
        var race = Json.read(files.race(false, List.of(division)), JsonNode.class);

        // then
        assertThat(race.path("divisions")).hasSize(files.entry().divisions().size() + 1);
        assertThat(race.path("simulated").asBoolean()).isFalse();
    }
}
