package run.boylston.simulator.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DrawTest {

    @Property
    void drawsExactlySoMany(
            @ForAll @IntRange(max = 300) int wanted, @ForAll @IntRange(max = 300) int more, @ForAll long seed) {
        // given
        var draw = new Draw(wanted, wanted + more, new Chance(seed));

        // when
        long drawn = IntStream.range(0, wanted + more).filter(i -> draw.next()).count();

        // then
        assertThat(drawn).isEqualTo(wanted);
    }
}
