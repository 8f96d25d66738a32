package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Split;

/**
 * The real race of 2018, each line's times as reads. Runs where the file is: in the folder of {@code -Dboylston.results},
 * by default {@code shared/results} beside the project's own folder.
 */
class RealResultsTest {

    private record Line(String bib, List<Integer> seconds) {}

    private static final Path FILE =
            Path.of(System.getProperty("boylston.results", "../../shared/results"), "boston_2018.csv.gz");
    private static final Instant START = Boston.WAVE_1.plusSeconds(83);
    private static final ScoringRace RACE = Boston.race();

    private static List<Line> lines;

    @BeforeAll
    static void readsTheFile() {
        assumeTrue(Files.exists(FILE), "the results of 2018 are not here");
        try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE))))) {
            lines = reader.lines().skip(1).map(RealResultsTest::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyLineComesOutWithItsTimes() {
        for (var line : lines) {
            // when
            var progress = Scorer.score(RACE, Boston.man("wave-1"), Boston.run(START, line.seconds()));

            // then
            assertThat(progress.status()).as(line.bib()).isEqualTo(EntrantStatus.FINISHED);
            assertThat(times(progress.splits())).as(line.bib()).isEqualTo(expected(line));
        }
    }

    @Test
    void theFirstThousandHaveTwoPassagesReadLate() {
        assertThat(doubted(true)).containsExactly("1 11 15K", "387 4440 Half");
    }

    @Test
    void theFirstThousandHaveOtherMarksOnlyHere() {
        assertThat(doubted(false)).isEmpty();
    }

    private static List<String> doubted(boolean readLate) {
        var doubted = new ArrayList<String>();
        for (var place = 1; place <= 1_000; place++) {
            var line = lines.get(place - 1);
            var splits = Scorer.score(RACE, Boston.man("wave-1"), Boston.run(START, line.seconds()))
                    .splits();
            var doubts = new Doubts(RACE.contest("marathon"), passages(splits));
            for (var i = 0; i < splits.size(); i++) {
                var marked = !splits.get(i).marks().isEmpty();
                if (marked && doubts.readLate(i) == readLate) {
                    doubted.add(place + " " + line.bib() + " " + splits.get(i).point());
                }
            }
        }
        return doubted;
    }

    private static List<Passage> passages(List<Split> splits) {
        return splits.stream()
                .map(split -> new Passage(
                        Boston.POINTS.indexOf(split.point()), split.time().toEpochMilli(), false))
                .toList();
    }

    private static List<String> times(List<Split> splits) {
        return splits.stream().map(split -> split.point() + " " + split.netMs()).toList();
    }

    private static List<String> expected(Line line) {
        var expected = new ArrayList<>(List.of("Start 0"));
        IntStream.range(0, line.seconds().size())
                .filter(i -> line.seconds().get(i) != null)
                .mapToObj(i -> Boston.POINTS.get(i + 1) + " " + line.seconds().get(i) * 1_000L)
                .forEach(expected::add);
        return expected;
    }

    private static Line line(String text) {
        var fields = text.split(",", -1);
        var seconds = Arrays.stream(fields)
                .skip(5)
                .map(field -> field.isEmpty() ? null : Integer.valueOf(field))
                .toList();
        return new Line(fields[1], seconds);
    }
}
