package run.boylston.simulator.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import run.boylston.simulator.NaiveScorer;
import run.boylston.simulator.Races;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.Runner;

class HardwareTest {

    private static final Field FIELD = Races.field(3_000, 2);
    private static final RaceDay DAY = Races.dirtyDay(FIELD, 2);
    private static final ReadLog READS = DAY.reads();

    @Property(tries = 40)
    void anyRaceScoredNaivelyComesOutAsTheTruth(@ForAll long seed) {
        // given
        var field = Races.field(200, seed);
        var day = Races.dirtyDay(field, seed);
        var scorer = new NaiveScorer(Races.BOSTON);

        // when
        for (int send = 0; send < day.reads().sends(); send++) {
            int read = day.reads().readOf(send);
            scorer.read(
                    day.reads().chip(read),
                    day.reads().mats().get(day.reads().mat(read)),
                    day.reads().timeMs(read));
        }

        // then
        for (var runner : field.runners()) {
            var expected = day.truth().find(runner.entrant().bib()).orElseThrow();
            assertThat(scorer.seenMs(runner.entrant().chip(), expected.gunMs()))
                    .as(runner.entrant().bib())
                    .isEqualTo(expected.seenMs());
        }
    }

    @Test
    void sameSeedMakesTheSameReads() {
        // given
        var again = Races.dirtyDay(Races.field(300, 4), 4).reads();

        // when
        var first = Races.dirtyDay(Races.field(300, 4), 4).reads();

        // then
        assertThat(text(first))
                .isEqualTo(text(again))
                .isNotEqualTo(text(Races.dirtyDay(Races.field(300, 4), 5).reads()));
    }

    @Test
    void crossingIsReadOneToFourTimes() {
        // given, when
        var perCrossing = new HashMap<String, Integer>();
        allReads()
                .filter(read ->
                        READS.mat(read) == mat("10K") && READS.chip(read).startsWith("B"))
                .forEach(read -> perCrossing.merge(READS.chip(read), 1, Integer::sum));

        // then
        assertThat(new HashSet<>(perCrossing.values())).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void matsMissAboutOneInAHundredAndTheBackupCoversTheFinish() {
        // given
        int tenK = Races.point("10K");
        var passed =
                FIELD.runners().stream().filter(runner -> runner.passed(tenK)).toList();
        var onMain = chipsOn("Finish");

        // when
        long missed =
                passed.stream().filter(runner -> !expected(runner).has(tenK)).count();
        long backedUp = chipsOn("Finish-backup").stream()
                .filter(chip -> chip.startsWith("B") && !onMain.contains(chip))
                .count();

        // then
        assertThat(missed).isBetween(passed.size() / 300L, passed.size() / 40L);
        assertThat(backedUp).isPositive();
        assertThat(FIELD.runners())
                .allMatch(runner -> runner.finished() == expected(runner).finished());
    }

    @Test
    void namedPeopleAreNeverMissed() {
        assertThat(FIELD.runners().stream().filter(runner -> !runner.entrant().simulated()))
                .isNotEmpty()
                .allSatisfy(runner -> assertThat(expected(runner).seenMs()).isEqualTo(runner.passedMs()));
    }

    @Test
    void oneMatIsSilentForThreeMinutesAndThenDelivers() {
        // given
        var firstSentMs = firstSends();
        int silent = mat(Dirt.SILENT_MAT);
        var waiting = allReads()
                .filter(read -> READS.mat(read) == silent && firstSentMs[read] - READS.timeMs(read) > 20_000)
                .map(READS::timeMs)
                .summaryStatistics();

        // when
        var madeInSilence = allReads()
                .filter(read -> READS.mat(read) == silent)
                .filter(read -> READS.timeMs(read) >= waiting.getMin() && READS.timeMs(read) <= waiting.getMax());

        // then
        assertThat(waiting.getCount()).isGreaterThan(50);
        assertThat(waiting.getMax() - waiting.getMin()).isBetween(120_000, 180_000);
        assertThat(madeInSilence).allMatch(read -> firstSentMs[read] > waiting.getMax());
    }

    @Test
    void readsOvertakeEachOtherAndNoneIsSentBeforeItIsMade() {
        // given, when
        long overtaken = IntStream.range(1, READS.sends())
                .filter(send -> READS.timeMs(READS.readOf(send)) < READS.timeMs(READS.readOf(send - 1)))
                .count();

        // then
        assertThat(overtaken).isGreaterThan(READS.sends() / 100);
        assertThat(IntStream.range(0, READS.sends())
                        .filter(send -> READS.sendMs(send) <= READS.timeMs(READS.readOf(send))))
                .isEmpty();
        assertThat(IntStream.range(1, READS.sends()).filter(send -> READS.sendMs(send) < READS.sendMs(send - 1)))
                .isEmpty();
    }

    @Test
    void someReadsAreSentTwiceAndAllAtLeastOnce() {
        // given
        var sent = new BitSet();

        // when
        IntStream.range(0, READS.sends()).map(READS::readOf).forEach(sent::set);

        // then
        assertThat(sent.cardinality()).isEqualTo(READS.size());
        assertThat(READS.sends() - READS.size()).isBetween(READS.size() / 200, READS.size() / 50);
    }

    @Test
    void readersCountTheirOwnReadsInTheOrderMade() {
        // given
        int finish = mat("Finish");

        // when
        var byCount = allReads()
                .filter(read -> READS.mat(read) == finish)
                .boxed()
                .sorted((a, b) -> Integer.compare(READS.sequence(a), READS.sequence(b)))
                .toList();

        // then
        assertThat(byCount).extracting(READS::sequence).startsWith(1).doesNotHaveDuplicates();
        assertThat(byCount).extracting(READS::timeMs).isSorted();
    }

    @Test
    void peopleStrideOverTheStartMatBeforeTheirGun() {
        // given
        var guns = new HashMap<String, Integer>();
        FIELD.runners()
                .forEach(runner ->
                        guns.put(runner.entrant().chip(), expected(runner).gunMs()));

        // when
        long early = allReads()
                .filter(read -> READS.mat(read) == mat("Start") && guns.containsKey(READS.chip(read)))
                .filter(read -> READS.timeMs(read) < guns.get(READS.chip(read)))
                .count();

        // then
        assertThat(early).isBetween(40L, 180L);
    }

    @Test
    void aDozenChipsAreNobodys() {
        // given, when
        var unknown = new HashSet<String>();
        allReads().mapToObj(READS::chip).filter(chip -> chip.startsWith("X")).forEach(unknown::add);

        // then
        assertThat(unknown).hasSize(12);
    }

    @Test
    void withoutDirtEveryCrossingIsOneRead() {
        // given
        var field = Races.field(100, 1);

        // when
        var day = new Hardware(Races.BOSTON, Dirt.NONE, 1).watch(field);

        // then
        long crossings = field.runners().stream()
                .flatMapToInt(runner -> Arrays.stream(runner.passedMs()))
                .filter(ms -> ms != Runner.NEVER)
                .count();
        assertThat(day.reads().size()).isEqualTo((int) crossings);
        assertThat(day.reads().sends()).isEqualTo((int) crossings);
        assertThat(field.runners()).allSatisfy(runner -> assertThat(
                        day.truth().find(runner.entrant().bib()).orElseThrow().seenMs())
                .isEqualTo(runner.passedMs()));
    }

    private static IntStream allReads() {
        return IntStream.range(0, READS.size());
    }

    private static int mat(String id) {
        return READS.mats().indexOf(id);
    }

    private static Truth.Expected expected(Runner runner) {
        return DAY.truth().find(runner.entrant().bib()).orElseThrow();
    }

    private static Set<String> chipsOn(String mat) {
        return allReads()
                .filter(read -> READS.mat(read) == mat(mat))
                .mapToObj(READS::chip)
                .collect(Collectors.toSet());
    }

    private static int[] firstSends() {
        var first = new int[READS.size()];
        for (int send = READS.sends() - 1; send >= 0; send--) {
            first[READS.readOf(send)] = READS.sendMs(send);
        }
        return first;
    }

    private static String text(ReadLog log) {
        var text = new StringBuilder();
        for (int send = 0; send < log.sends(); send++) {
            int read = log.readOf(send);
            text.append(log.sendMs(send))
                    .append(log.chip(read))
                    .append(log.mat(read))
                    .append(log.timeMs(read));
            text.append(log.sequence(read)).append('\n');
        }
        return text.toString();
    }
}
