package run.boylston.pace.recordpace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.pace.recordpace.RecordPace.KnownSplit;

class SplitPlanTest {

    private static final double DISTANCE_M = 10_000;

    /** Any record with any splits: segments of at least 100 m, from 3 to 20 m/s. */
    @Provide
    Arbitrary<RecordPace> paces() {
        var distances = Arbitraries.integers().between(1, 99).set().ofMaxSize(8);
        var speeds = Arbitraries.doubles().between(3, 20).list().ofSize(9);
        return Combinators.combine(distances, speeds).as((at, speedsMps) -> {
            var sorted = at.stream().sorted(Comparator.naturalOrder()).toList();
            var splits = new ArrayList<KnownSplit>();
            double timeMs = 0;
            double fromM = 0;
            for (var i = 0; i < sorted.size(); i++) {
                timeMs += (sorted.get(i) * 100 - fromM) / speedsMps.get(i) * 1_000;
                fromM = sorted.get(i) * 100;
                splits.add(new KnownSplit(fromM, Math.round(timeMs)));
            }
            var finishMs = Math.round(timeMs + (DISTANCE_M - fromM) / speedsMps.get(8) * 1_000);
            return RecordPace.knownSplits(DISTANCE_M, finishMs, splits);
        });
    }

    @Property(tries = 10_000)
    void timeAtTheDistanceOfATimeIsThatTimeForAnyRecord(
            @ForAll("paces") RecordPace pace, @ForAll @DoubleRange(max = 1) double share) {
        var timeMs = Math.round(share * pace.timeAtMs(DISTANCE_M));
        assertThat(pace.timeAtMs(pace.distanceAtM(timeMs))).isEqualTo(timeMs);
    }

    @Test
    void saysWhenToBeWhereAndHowFastFromThePointBefore() {
        // given: forty minutes for 10 km, the first half in nineteen
        var pace = RecordPace.knownSplits(DISTANCE_M, 2_400_000, List.of(new KnownSplit(5_000, 1_140_000)));

        // when
        var rows = SplitPlan.rows(pace, List.of(point("Start", 0), point("5K", 5_000), point("Finish", 10_000)));

        // then
        assertThat(rows)
                .containsExactly(
                        new SplitPlan.Row("Start", "Start", 0, 0, null, null, null),
                        new SplitPlan.Row("5K", "5K", 5_000, 1_140_000, 5_000.0, 1_140_000L, 228_000L),
                        new SplitPlan.Row("Finish", "Finish", 10_000, 2_400_000, 5_000.0, 1_260_000L, 252_000L));
    }

    private static TimingPoint point(String id, double distanceM) {
        return new TimingPoint(id, id, distanceM, List.of());
    }
}
