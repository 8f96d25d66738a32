package run.boylston.simulator.field;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import run.boylston.simulator.Races;

class PacingTest {

    private final Pacing pacing = new Pacing(Races.BOSTON.distancesM());

    @Property
    void anyFinishIsReachedExactlyAndNobodyGoesBack(
            @ForAll @IntRange(min = 6_000_000, max = 34_000_000) int finishMs, @ForAll long seed) {
        // given, when
        var splits = pacing.splits(finishMs, new Chance(seed));

        // then
        assertThat(splits).isSorted().doesNotHaveDuplicates().startsWith(0).endsWith(finishMs);
    }

    @Property
    void aPackStaysTogetherUntilItDoesNot(
            @ForAll @IntRange(min = 8_200_000, max = 12_000_000) int finishMs, @ForAll long seed) {
        // given
        var leader = pacing.splits(8_158_000, new Chance(1));
        var alone = pacing.splits(finishMs, new Chance(seed));

        // when
        var splits = new LeadPack(leader).follow(finishMs, alone, new Chance(seed));

        // then
        assertThat(splits).isSorted().doesNotHaveDuplicates().startsWith(0);
        assertThat(splits[splits.length - 1]).isBetween(finishMs - 1, finishMs + 1);
        for (int i = 1; i < splits.length; i++) {
            assertThat(splits[i]).isGreaterThanOrEqualTo(Math.min(leader[i], alone[i]));
        }
    }
}
