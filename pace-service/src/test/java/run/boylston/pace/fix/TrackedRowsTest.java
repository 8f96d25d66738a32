package run.boylston.pace.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Mark;

class TrackedRowsTest {

    private static final Instant GUN = Instant.parse("2018-04-16T14:00:00Z");

    @Test
    void aMatThatNobodyCouldHavePassedIsNone() {
        // given: 30K ten minutes after 5K
        var splits = List.of(split("5K", 5_000, 1_500_000), split("30K", 30_000, 2_100_000, Mark.BAD));
        var progress =
                new Progress("race", "101", 7, EntrantStatus.ACTIVE, GUN, GUN, null, null, splits, null, null, false);

        // then
        assertThat(TrackedRows.parse(Json.write(progress))).containsExactly(new PassedMat(5_000, 1_500_000));
    }

    private static Split split(String point, double distanceM, long ms, Mark... marks) {
        return new Split(
                point, distanceM, GUN.plusMillis(ms), ms, ms, ms, null, null, Split.Source.MAT, List.of(marks), null);
    }
}
