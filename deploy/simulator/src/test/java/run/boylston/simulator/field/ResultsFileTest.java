package run.boylston.simulator.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import run.boylston.simulator.Races;

class ResultsFileTest {

    private static final String HEADER = "year,bib,age,sex,country,5K,10K,15K,20K,Half,25K,30K,35K,40K,Finish\n";
    private static final String FAST = "2018,11,31,M,JPN,901,1821,2900,3749,3959,4744,5726,6740,7722,8158\n";
    private static final String GAP = "2018,F18,41,F,CAN,1158,2252,,4572,4822,,6961,8188,9350,9860\n";
    private static final String LOREN = "2018,4758,33,M,USA,1729,3503,5530,7777,8279,10306,13150,16630,19498,20639\n";

    @Test
    void everyLineIsARunnerWhoseSplitsAreTheFiles() throws IOException {
        // given, when
        var runners = read(HEADER + FAST + GAP).runners();

        // then
        assertThat(runners).extracting(runner -> runner.entrant().name()).containsExactly("Runner 11", "Runner F18");
        assertThat(runners)
                .extracting(runner -> runner.entrant().division())
                .containsExactly("elite-men", "elite-women");
        int startMs = runners.get(1).passedMs()[0];
        assertThat(startMs).isGreaterThanOrEqualTo(Races.BOSTON.getGunMs("elite-women"));
        assertThat(runners.get(1).passedMs()[Races.point("15K")]).isEqualTo(Runner.NEVER);
        assertThat(runners.get(1).passedMs()[Races.point("Finish")]).isEqualTo(startMs + 9_860_000);
    }

    @Test
    void gzipIsReadLikePlainText(@TempDir Path folder) throws IOException {
        // given
        var file = folder.resolve("results.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write((HEADER + FAST).getBytes());
        }
        var plain = Files.writeString(folder.resolve("results.csv"), HEADER + FAST);

        // when
        var field = new ResultsFile(Races.BOSTON).read(file);

        // then
        assertThat(field.runners().get(0).passedMs())
                .isEqualTo(new ResultsFile(Races.BOSTON)
                        .read(plain)
                        .runners()
                        .get(0)
                        .passedMs());
    }

    @Test
    void lorensLineOf2018IsHis() throws IOException {
        // given, when
        var loren = read(HEADER + LOREN).runners().get(0).entrant();
        var another = read(HEADER + LOREN.replaceFirst("2018", "2017"))
                .runners()
                .get(0)
                .entrant();

        // then
        assertThat(loren).isEqualTo(Loren.entrant());
        assertThat(another.name()).isEqualTo("Runner 4758");
    }

    @Test
    void waveFollowsFromTheBib() throws IOException {
        // given
        var lines = FAST.replace(",11,", ",8000,") + FAST.replace(",11,", ",8001,") + FAST.replace(",11,", ",32500,");

        // when
        var runners = read(HEADER + lines).runners();

        // then
        assertThat(runners).extracting(runner -> runner.entrant().wave()).containsExactly("wave-1", "wave-2", "wave-4");
    }

    @Test
    void lineWithoutBibAgeAndSexRunsInTheOpenDivision() throws IOException {
        // given, when
        var field = read(HEADER + FAST.replace("11,31,M", ",,"));

        // then
        var entrant = field.runners().get(0).entrant();
        assertThat(entrant.bib()).isEqualTo("L2");
        assertThat(entrant.age()).isNull();
        assertThat(OpenDivision.neededBy(field)).extracting("id").containsExactly(entrant.division());
    }

    @Test
    void brokenLinesAreNamed() {
        assertThatThrownBy(() -> read(HEADER + FAST + GAP.replace("2252", "fast")))
                .isInstanceOf(BrokenResultsException.class)
                .hasMessage("Line 3 of the results file has no whole number as 10K: fast");
        assertThatThrownBy(() -> read(HEADER + FAST.replace("2900", "1800")))
                .hasMessage("Line 2 of the results file is at 15K before the mat ahead of it: 1800");
        assertThatThrownBy(() -> read(HEADER + FAST + FAST)).hasMessage("Line 3 of the results file repeats bib 11");
        assertThatThrownBy(() -> read(HEADER + "2018,11,31\n")).hasMessage("Line 2 of the results file has 3 columns");
        assertThatThrownBy(() -> read(HEADER.replace("25K,", "") + FAST))
                .hasMessage("Line 1 of the results file has no column 25K");
    }

    private static Field read(String csv) throws IOException {
        return new ResultsFile(Races.BOSTON).read(new StringReader(csv));
    }
}
