package run.boylston.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final Limits limits = new Limits(new PrintStream(table, true, UTF_8));

    @Test
    void theLimitItselfIsMetUnlessTheFigureIsToBeBelowIt() {
        // when
        limits.atLeast("skips", "skips", 100, 100)
                .atMost("ratio", "ratio", 1.2, 1.2)
                .below("megabytes", "mb", 64, 64);

        // then
        assertThat(limits.figures())
                .containsEntry("skips_met", true)
                .containsEntry("ratio_met", true)
                .containsEntry("mb_met", false);
    }

    @Test
    void oneThatIsMissedStandsInTheTableAndMakesTheBenchFail() {
        // when
        limits.atLeast("times passed over", "skips", 62, 100).atMost("ratio", "ratio", 1.0104, 1.2);

        // then
        assertThat(limits.figures()).containsEntry("skips", 62L).containsEntry("ratio", 1.01);
        assertThat(BenchMain.exitStatus(limits.figures())).isEqualTo(1);
        assertThat(table.toString(UTF_8).lines())
                .anyMatch(line -> line.matches("times passed over +62 +>= 100 +NO"))
                .anyMatch(line -> line.matches("ratio +1\\.01 +<= 1\\.2 +yes"));
    }
}
