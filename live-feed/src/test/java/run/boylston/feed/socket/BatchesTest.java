package run.boylston.feed.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static final int BATCHES = 4;

    private final Batches batches = new Batches();
    private final List<Fan> fans = IntStream.range(0, BATCHES * Batches.FEW)
            .mapToObj(number -> new Fan(null, "boston-2018", null, null, null))
            .toList();
    private long now = -TimeUnit.HOURS.toNanos(1);

    @Test
    void everybodyHasATurnInTheOrderInWhichTheyCame() {
        batches.add(fans);

        var told = new ArrayList<>(batches.take(now));
        assertThat(told).hasSize(Batches.FEW);
        while (batches.dueIn(now) < Long.MAX_VALUE) {
            assertThat(batches.dueIn(now)).isEqualTo(Batches.STEP_NS);
            now += Batches.STEP_NS;
            told.addAll(batches.take(now));
        }

        assertThat(told).isEqualTo(fans);
    }

    @Test
    void nobodyIsTakenBetweenTwoBatches() {
        batches.add(fans);
        batches.take(now);
        assertThat(batches.take(now + Batches.STEP_NS - 1)).isEmpty();
    }

    @Test
    void oneChangeAfterAnotherKeepsNobodyWaiting() {
        batches.add(fans);
        var told = new ArrayList<>(batches.take(now));
        for (int batch = 1; batch < BATCHES; batch++) {
            batches.add(fans);
            now += Batches.STEP_NS;
            told.addAll(batches.take(now));
        }
        assertThat(told).isEqualTo(fans);
    }

    @Test
    void whoHasLeftHasNoTurn() {
        batches.add(fans);
        batches.remove(fans.get(0));
        assertThat(batches.take(now)).isEqualTo(fans.subList(1, Batches.FEW + 1));
    }

    @Test
    void howeverManyThereAreAllHaveHadATurnAfterSoManyBatches() {
        batches.add(IntStream.range(0, 2 * Batches.MOST * Batches.FEW + 1)
                .mapToObj(number -> new Fan(null, "boston-2018", null, null, null))
                .toList());
        for (int batch = 0; batch < Batches.MOST; batch++) {
            assertThat(batches.dueIn(now)).isZero();
            batches.take(now);
            now += Batches.STEP_NS;
        }
        assertThat(batches.dueIn(now)).isEqualTo(Long.MAX_VALUE);
    }
}
