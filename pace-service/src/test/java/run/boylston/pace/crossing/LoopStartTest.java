package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The start of a loop is the one that a trial of every read would find. */
class LoopStartTest {

    private static final ScoringRace LAPS = Loop.laps();

    @Property(tries = 10_000)
    void isThatOfATrialOfEveryRead(@ForAll("reads") List<ChipRead> reads) {
        // given
        var contest = LAPS.contest("run");
        var plan = LAPS.start("open", "all");
        var rulings = Rulings.of(contest, plan, List.of());
        var sieve = new Sieve(contest, plan, LAPS.readRules(), rulings);
        var byPoint = sieve.sift(reads);

        // then
        assertThat(Starts.find(sieve, byPoint)).isEqualTo(new NaiveStarts(sieve, byPoint).find());
    }

    /** Some at any second, some so round that they are a lap apart. */
    @Provide
    Arbitrary<List<ChipRead>> reads() {
        var any = Arbitraries.integers().between(-100, 9_000);
        var round = Arbitraries.integers().between(-2, 200).map(each -> each * 40);
        return Combinators.combine(Arbitraries.of("arch", "arch-backup"), Arbitraries.oneOf(any, round))
                .as((mat, second) -> Boston.read(mat, Loop.GUN.plusSeconds(second)))
                .list()
                .ofMaxSize(14);
    }
}
