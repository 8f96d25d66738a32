package run.boylston.pace.recordpace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.contracts.race.TargetEntry.RecordStatus;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.recordpace.RecordPace.KnownSplit;

class RecordPaceTest {

    private static final double MARATHON_M = 42_195;
    private static final long BACKWARDS_MS = 13_419_000;

    /** Geoffrey Mutai, Boston 2011. */
    private static final long MUTAI_MS = 7_382_000;

    private static final List<KnownSplit> MUTAI = List.of(
            new KnownSplit(5_000, 872_000),
            new KnownSplit(10_000, 1_748_000),
            new KnownSplit(15_000, 2_628_000),
            new KnownSplit(20_000, 3_525_000),
            new KnownSplit(21_097.5, 3_718_000),
            new KnownSplit(25_000, 4_396_000),
            new KnownSplit(30_000, 5_304_000),
            new KnownSplit(35_000, 6_155_000),
            new KnownSplit(40_000, 7_008_000));

    private final RecordPace even = RecordPace.evenPace(MARATHON_M, BACKWARDS_MS);
    private final RecordPace mutai = RecordPace.knownSplits(MARATHON_M, MUTAI_MS, MUTAI);
    private final RecordPace effort = RecordPace.evenEffort(BACKWARDS_MS, hill());

    @Property(tries = 10_000)
    void timeAtTheDistanceOfATimeIsThatTime(@ForAll @LongRange(max = MUTAI_MS) long timeMs) {
        assertThat(mutai.timeAtMs(mutai.distanceAtM(timeMs))).isEqualTo(timeMs);
        assertThat(even.timeAtMs(even.distanceAtM(timeMs))).isEqualTo(timeMs);
        assertThat(effort.timeAtMs(effort.distanceAtM(timeMs))).isEqualTo(timeMs);
    }

    @Property(tries = 10_000)
    void neverRunsBack(
            @ForAll @DoubleRange(max = MARATHON_M) double one, @ForAll @DoubleRange(max = MARATHON_M) double other) {
        assertThat(mutai.timeAtMs(Math.max(one, other))).isGreaterThanOrEqualTo(mutai.timeAtMs(Math.min(one, other)));
    }

    @Test
    void evenPaceIsTheSameSpeed() {
        assertThat(even.timeAtMs(5_000)).isEqualTo(1_590_117);
        assertThat(even.timeAtMs(MARATHON_M)).isEqualTo(BACKWARDS_MS);
        assertThat(even.distanceAtM(BACKWARDS_MS / 2)).isCloseTo(MARATHON_M / 2, within(0.01));
    }

    @Test
    void knownSplitsAreMet() {
        assertThat(MUTAI.stream().filter(split -> split.distanceM() % 100 == 0))
                .allMatch(split -> mutai.timeAtMs(split.distanceM()) == split.timeMs());
        assertThat(mutai.timeAtMs(21_097.5)).isCloseTo(3_718_000, within(20L));
        assertThat(mutai.timeAtMs(MARATHON_M)).isEqualTo(MUTAI_MS);
    }

    @Test
    void evenEffortIsSlowerUphillAndTakesTheRecordsTime() {
        // when: flat to 20 km, up 3 % to 22 km, flat
        var flat = effort.timeAtMs(11_000) - effort.timeAtMs(10_000);
        var up = effort.timeAtMs(21_500) - effort.timeAtMs(20_500);

        // then: Minetti's cost at 3 % over that on the flat
        assertThat(up / (double) flat).isCloseTo(EffortProfile.costPerMetre(0.03) / 3.6, within(0.01));
        assertThat(effort.timeAtMs(MARATHON_M)).isEqualTo(BACKWARDS_MS);
    }

    @Test
    void costIsMinettisWithinWhatHeMeasured() {
        assertThat(EffortProfile.costPerMetre(0)).isEqualTo(3.6);
        assertThat(EffortProfile.costPerMetre(0.1)).isCloseTo(5.97, within(0.01));
        assertThat(EffortProfile.costPerMetre(-0.2)).isLessThan(2.0);
        assertThat(EffortProfile.costPerMetre(3)).isEqualTo(EffortProfile.costPerMetre(0.45));
    }

    @Test
    void outsideTheCourseIsItsEnds() {
        assertThat(even.timeAtMs(-1)).isZero();
        assertThat(even.timeAtMs(50_000)).isEqualTo(BACKWARDS_MS);
        assertThat(even.distanceAtM(-1)).isZero();
        assertThat(even.distanceAtM(BACKWARDS_MS + 1)).isEqualTo(MARATHON_M);
    }

    @Test
    void isTheSameFromItsTable() {
        // given
        var table = mutai.tableMs(RecordPace.STEP_M);

        // when
        var rebuilt = RecordPace.of(target(table));

        // then
        assertThat(table).hasSize(423).startsWith(0L).endsWith(MUTAI_MS);
        assertThat(IntStream.range(0, 42_195)).allMatch(m -> rebuilt.timeAtMs(m) == mutai.timeAtMs(m));
    }

    @Test
    void isNotMadeOfATableThatStopsShort() {
        // given
        var table = mutai.tableMs(RecordPace.STEP_M).subList(0, 400);

        // then
        assertThatThrownBy(() -> RecordPace.of(target(table))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsNoRecord() {
        assertThat(RecordPace.problems(MARATHON_M, MUTAI_MS, MUTAI)).isEmpty();
        assertThat(RecordPace.problems(MARATHON_M, 0, List.of())).isNotEmpty();
        assertThat(RecordPace.problems(MARATHON_M, 600_000, List.of())).hasSize(1);
        assertThat(RecordPace.problems(MARATHON_M, MUTAI_MS, List.of(MUTAI.get(1), MUTAI.get(0))))
                .hasSize(1);
    }

    private static TargetEntry target(List<Long> table) {
        return new TargetEntry(
                "boston-2018",
                "boston-men",
                "Boston, men",
                "Geoffrey Mutai",
                LocalDate.of(2011, 4, 18),
                "Boston",
                null,
                RecordStatus.RATIFIED,
                MUTAI_MS,
                OfficialTime.GUN,
                PaceMethod.KNOWN_SPLITS,
                null,
                false,
                MARATHON_M,
                RecordPace.STEP_M,
                table);
    }

    private static CourseLine hill() {
        return CourseLine.of(IntStream.rangeClosed(0, 422)
                .mapToDouble(i -> Math.min(i * 100, MARATHON_M))
                .mapToObj(at -> new Point(at, 42 + at / 111_195, -71, 0.03 * Math.max(0, Math.min(at - 20_000, 2_000))))
                .toList());
    }
}
