package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;

/** Long runs, whose reads cannot each be tried with every other. */
class LongLoopTest {

    @Test
    void twoHundredLapsAreScored() {
        // given: every lap of two minutes read twice by the mat and twice by its backup, whose clock is a minute ahead
        var lapped =
                IntStream.rangeClosed(0, 200).mapToObj(lap -> 20 + 120 * lap).toList();
        var reads = lapped.stream()
                .flatMap(second -> Stream.of(
                        Loop.reads("arch", second, second + 1), Loop.reads("arch-backup", second + 62, second + 63)))
                .flatMap(each -> each.stream())
                .toList();

        // when
        var progress = Scorer.score(Loop.laps(200, 400), Loop.RUNNER, reads);

        // then: the last read of the start is the start
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(progress.splits()).hasSize(201);
        assertThat(progress.splits().get(200).netMs()).isEqualTo(200 * 120_000 - 1_000);
    }

    @Test
    void aChipLeftBesideTheMatHasStartedAndNoMore() {
        // given: read every second for an hour and more
        var seconds = IntStream.range(20, 5_000).boxed().toArray(Integer[]::new);

        // when
        var progress = Scorer.score(Loop.laps(50, 400), Loop.RUNNER, Loop.reads("arch", seconds));

        // then
        assertThat(progress.splits()).hasSize(1);
    }
}
