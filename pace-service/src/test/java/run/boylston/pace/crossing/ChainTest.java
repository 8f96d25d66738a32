package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The chain that is found is the one that a search of all would find. */
class ChainTest {

    private static final long[] NONE = {};

    @Property(tries = 10_000)
    void ofLaps(@ForAll("crossings") List<long[]> crossings) {
        isTheNaive(Loop.laps(), crossings.subList(0, 4));
    }

    @Property(tries = 10_000)
    void ofAnOutAndBack(@ForAll("crossings") List<long[]> crossings) {
        isTheNaive(Loop.outAndBack(), crossings);
    }

    private static void isTheNaive(ScoringRace race, List<long[]> ofPoints) {
        // given
        var contest = race.contest("run");
        var plan = race.start("open", "all");
        var naive = new NaiveChain(contest, plan);
        var all = ofPoints.toArray(long[][]::new);
        var toFinish = all.clone();
        toFinish[contest.finish()] = NONE;

        // then
        assertThat(Chain.longest(contest, plan, 0, all)).isEqualTo(naive.longest(0, all));
        var chain = Chain.of(contest, plan, 0, toFinish);
        var longest = naive.longest(0, toFinish);
        assertThat(chain.longest()).isEqualTo(longest);
        for (var finish : all[contest.finish()]) {
            toFinish[contest.finish()] = new long[] {finish};
            var longer = naive.longest(0, toFinish);
            longest = longer.size() > longest.size() ? longer : longest;
        }
        assertThat(chain.longestTo(contest.finish(), all[contest.finish()])).isEqualTo(longest);
    }

    /** Of seven points, few and round, so that chains are often as good as each other. */
    @Provide
    Arbitrary<List<long[]>> crossings() {
        var some = Arbitraries.integers().between(0, 40).set().ofMaxSize(6).map(times -> times.stream()
                .sorted()
                .mapToLong(time -> time * 150_000L)
                .toArray());
        return some.list().ofSize(7);
    }
}
