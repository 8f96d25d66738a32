package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SortedTimesPropertyTest {

    @Property(tries = 60)
    void isASortedSetThroughManyBatches(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int batchSize) {
        // given
        var random = new Random(seed);
        var expected = new TreeSet<Long>();
        var times = SortedTimes.EMPTY;

        for (int batch = 0; batch < 12; batch++) {
            // when
            var added = new TreeSet<Long>();
            var removed = new TreeSet<Long>();
            for (int change = 0; change < batchSize; change++) {
                long entry = SortedTimes.entry(random.nextInt(200_000) - 1_000, random.nextInt(1_000));
                (expected.contains(entry) ? removed : added).add(entry);
            }
            expected.stream().limit(batchSize / 2).forEach(removed::add);
            expected.removeAll(removed);
            expected.addAll(added);
            times = times.with(longs(added), longs(removed));

            // then
            assertThat(times.size()).isEqualTo(expected.size());
            assertThat(times.first(Integer.MAX_VALUE)).isEqualTo(longs(expected));
            long timeMs = random.nextInt(200_000);
            assertThat(times.countFasterThan(timeMs))
                    .isEqualTo(expected.headSet(SortedTimes.entry(timeMs, 0)).size());
        }
    }

    @Property
    void anEntryIsItsTimeAndItsIndex(
            @ForAll @IntRange(min = -1_000_000) int timeMs, @ForAll @IntRange(max = 1_048_575) int index) {
        // when
        long entry = SortedTimes.entry(timeMs, index);

        // then
        assertThat(SortedTimes.timeMs(entry)).isEqualTo(timeMs);
        assertThat(SortedTimes.index(entry)).isEqualTo(index);
    }

    private static long[] longs(TreeSet<Long> set) {
        return set.stream().mapToLong(Long::longValue).toArray();
    }
}
