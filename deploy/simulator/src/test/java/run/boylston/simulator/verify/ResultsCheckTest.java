package run.boylston.simulator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.simulator.Races;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.reads.Dirt;
import run.boylston.simulator.reads.Hardware;
import run.boylston.simulator.reads.Truth;

class ResultsCheckTest {

    private static final String HEADER =
            "division,bib,status,official_time,gun_time,net_time,Start,5K,10K,15K,20K,Half,"
                    + "25K,30K,35K,40K,Finish\n";
    private static final Field LOREN_ALONE = new Field(
            Races.field(50, 1).runners().stream()
                    .filter(runner -> runner.entrant().bib().equals("4758"))
                    .toList(),
            Races.field(50, 1).vehicles(),
            true);
    private static final String SPLITS =
            "0:00:00,0:28:49,0:58:23,1:32:10,2:09:37,2:17:59,2:51:46,3:39:10,4:37:10,5:24:58,5:43:59";

    @Test
    void whatHappenedHasNeitherLossNorMismatch() throws IOException {
        // given, when
        var comparison = compare(HEADER + line() + "elite-men,LEAD-M,Inactive,,,,,,,,,,,,,,\n");

        // then
        assertThat(comparison.examples()).isEmpty();
        assertThat(comparison).isEqualTo(new Comparison(1, 1, 1, 11, 0, 0, comparison.examples()));
    }

    @ParameterizedTest
    @CsvSource({
        "2:09:37, 2:09:38, 0, 1",
        "2:09:37, '', 1, 0",
        "Finished, Active, 0, 1",
        "'Finished,5:43:59', 'Finished,5:44:00', 0, 1",
        "4758, 4759, 11, 2"
    })
    void oneChangeIsCounted(String from, String to, long lost, long mismatches) throws IOException {
        // given, when
        var comparison = compare(HEADER + line().replaceFirst(from, to));

        // then
        assertThat(comparison.lost()).isEqualTo(lost);
        assertThat(comparison.mismatches()).isEqualTo(mismatches);
        assertThat(comparison.examples()).isNotEmpty();
    }

    @Test
    void runnerWhomNobodyKnowsIsAMismatch() throws IOException {
        // given
        var nobody = new Field(List.of(), List.of(), true);
        var truth = new Hardware(Races.BOSTON, Dirt.NONE, 1).watch(nobody).truth();

        // when
        var comparison = check(truth).compare(new StringReader(HEADER + line()));

        // then
        assertThat(comparison.mismatches()).isEqualTo(1);
    }

    @Test
    void repeatedLineIsAMismatch() throws IOException {
        assertThat(compare(HEADER + line() + line()).mismatches()).isEqualTo(1);
    }

    private static String line() {
        int start = LOREN_ALONE.runners().get(0).passedMs()[0] - Races.BOSTON.getGunMs("wave-1");
        return "men,4758,Finished,5:43:59," + ResultTime.gun(start + 20_639_000) + ",5:43:59," + SPLITS + "\n";
    }

    private static Comparison compare(String csv) throws IOException {
        return check(new Hardware(Races.BOSTON, Dirt.NONE, 1).watch(LOREN_ALONE).truth())
                .compare(new StringReader(csv));
    }

    private static ResultsCheck check(Truth truth) {
        return new ResultsCheck(
                Races.BOSTON.points(), Races.BOSTON.race().divisions(), Set.of("LEAD-M", "LEAD-W"), truth);
    }
}
