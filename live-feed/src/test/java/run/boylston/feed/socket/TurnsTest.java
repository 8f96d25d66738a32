package run.boylston.feed.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final long INTERVAL_NS = TimeUnit.SECONDS.toNanos(5);

    private final Turns turns = new Turns(INTERVAL_NS);

    @Test
    void whoComesTogetherDoesNotHaveTurnsTogether() {
        // given
        long now = System.nanoTime();

        // when
        var fansByTurn = LongStream.range(0, 10_000)
                .mapToObj(fan -> turns.first(now))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // then
        assertThat(fansByTurn.keySet()).allMatch(turn -> turn >= now && turn < now + INTERVAL_NS);
        assertThat(fansByTurn.values()).containsOnly(200L);
    }

    @Property
    void theNextTurnIsTheFirstAfterNowHoweverLateThisOneWas(
            @ForAll long turn, @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long late) {
        long next = new Turns(INTERVAL_NS).next(turn, turn + late);
        assertThat((next - turn) % INTERVAL_NS).isZero();
        assertThat(next - (turn + late)).isBetween(1L, INTERVAL_NS);
    }
}
