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
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Mark;

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

    /** Ten minutes a kilometre: a walk. */
    private static final long SLOW_MS_PER_M = 600;

    private static List<Line> lines;

    @BeforeAll
    static void readsTheFile() {
        if (!Files.exists(FILE)) {
            return;
        }
        try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE))))) {
            lines = reader.lines().skip(1).map(RealResultsTest::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before each, so that every test counts as skipped: skipped as a whole, a class is told of as if it had none. */
    @BeforeEach
    void isOfTheRealRace() {
        assumeTrue(lines != null, "Not tested, the results of 2018 are not here: " + FILE);
    }

    @Test
    void everyLineComesOutWithItsTimes() {
        for (var line : lines) {
            // when
            var progress = score(line);

            // then
            assertThat(progress.status()).as(line.bib()).isEqualTo(EntrantStatus.FINISHED);
            assertThat(times(progress.splits())).as(line.bib()).isEqualTo(expected(line));
        }
    }

    @Test
    void theFirstThousandHaveTwoDoubtfulSplitsAndNoOtherMark() {
        // when
        var marked =
                lines.subList(0, 1_000).stream().flatMap(RealResultsTest::marks).toList();

        // then: the pace in is more than 1.25 times the pace out of both
        assertThat(marked).containsExactly("11 15K read late", "4440 Half read late");
    }

    @Test
    void nobodyLosesASplitForBeingSlow() {
        for (var line : lines) {
            // when
            var splits = score(line).splits();

            // then
            for (var split : splits.subList(1, splits.size())) {
                var slow = split.netMs() > SLOW_MS_PER_M * split.distanceM();
                assertThat(slow && split.marks().contains(Mark.BAD))
                        .as(line.bib())
                        .isFalse();
            }
            assertThat(splits).as(line.bib()).hasSize(expected(line).size());
        }
    }

    /** Every mark of a line: bib, point and the rule that gave it. */
    private static Stream<String> marks(Line line) {
        var splits = score(line).splits();
        var doubts = new Doubts(RACE.contest("marathon"), passages(splits));
        return IntStream.range(0, splits.size()).boxed().flatMap(i -> splits.get(i).marks().stream()
                .flatMap(mark -> rules(mark, doubts, i))
                .map(rule -> line.bib() + " " + splits.get(i).point() + " " + rule));
    }

    private static Stream<String> rules(Mark mark, Doubts doubts, int index) {
        if (mark != Mark.QUESTIONABLE) {
            return Stream.of(mark.name());
        }
        var late = doubts.readLate(index) ? Stream.of("read late") : Stream.<String>empty();
        var brief = doubts.tooShort(index) ? Stream.of("too short") : Stream.<String>empty();
        return Stream.concat(late, brief);
    }

    private static Progress score(Line line) {
        return Scorer.score(RACE, Boston.man("wave-1"), Boston.run(START, line.seconds()));
    }

    private static List<Passage> passages(List<Split> splits) {
        return splits.stream()
                .map(split -> Passage.byMain(
                        Boston.POINTS.indexOf(split.point()), split.time().toEpochMilli()))
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
