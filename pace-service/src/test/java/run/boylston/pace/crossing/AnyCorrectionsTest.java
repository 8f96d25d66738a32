package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.GunOf;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.EnterSplit;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.Correction.MoveFinish;
import run.boylston.pace.correction.Correction.MoveGun;
import run.boylston.pace.correction.Correction.SetStatus;
import run.boylston.pace.correction.Correction.ShiftReader;
import run.boylston.pace.correction.Correction.VoidSplit;

/** Law 2 with people in it: whatever was read and corrected, in whatever order it came, gives one run. */
class AnyCorrectionsTest {

    private static final ScoringEntrant RUNNER = Boston.man("wave-2");

    /** A correction that does not stand: it was a mistake, and is taken back sooner or later. */
    private record Mistake(Correction correction) {}

    private record TakenBack(Mistake mistake) {}

    /** Edge cases are those of the reads alone, which {@link AnyOrderTest} tries. */
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void anyOrderRepetitionAndBatchingGivesTheSameBytes(
            @ForAll("reads") List<ChipRead> reads,
            @ForAll("own") List<Correction> own,
            @ForAll("ofRace") List<Correction> ofRace,
            @ForAll("ofRace") List<Correction> mistaken,
            @ForAll long seed) {
        // given: reads and corrections arrive as they like, some twice, and each time all that is known is scored
        var random = new Random(seed);
        var waiting = new ArrayList<Object>(muddled(reads, random));
        waiting.addAll(muddled(own, random));
        waiting.addAll(muddled(ofRace, random));
        Collections.shuffle(waiting, random);
        mistaken.forEach(mistake -> enterAndTakeBack(waiting, new Mistake(mistake), random));
        var known = new ArrayList<>();

        // when
        var last = bytes(known);
        while (!waiting.isEmpty()) {
            var batch = waiting.subList(0, 1 + random.nextInt(waiting.size()));
            batch.forEach(each -> learn(known, each));
            batch.clear();
            last = bytes(known);
        }

        // then
        assertThat(last).isEqualTo(bytes(race(ofRace), reads, own));
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void whateverIsCorrectedSplitsGrowInTimeAndNetIsNoMoreThanGun(
            @ForAll("reads") List<ChipRead> reads,
            @ForAll("own") List<Correction> own,
            @ForAll("ofRace") List<Correction> ofRace,
            @ForAll GunOf gunOf) {
        // when
        var race = ScoringRace.of(Boston.entry(gunOf), List.of(), ofRace);
        var progress = Scorer.score(race, RUNNER, reads, own);

        // then
        var splits = progress.splits();
        for (var i = 1; i < splits.size(); i++) {
            assertThat(splits.get(i).time()).isAfter(splits.get(i - 1).time());
            assertThat(splits.get(i).distanceM())
                    .isGreaterThan(splits.get(i - 1).distanceM());
        }
        var early = progress.startTime() != null && progress.startTime().isBefore(progress.gunTime());
        assertThat(splits).allMatch(split -> early || split.netMs() <= split.gunMs());
    }

    @Provide
    Arbitrary<List<ChipRead>> reads() {
        return AnyReads.reads();
    }

    /** At most one for each point: of two that speak of one thing the later entered counts. */
    @Provide
    Arbitrary<List<Correction>> own() {
        var point = Arbitraries.of(Boston.POINTS);
        var judged = Combinators.combine(point, seconds())
                .as((id, second) -> new EnterSplit("4758", id, Boston.WAVE_2.plusSeconds(second)))
                .list()
                .uniqueElements(EnterSplit::point)
                .ofMaxSize(3);
        var voided = point.map(id -> new VoidSplit("4758", id))
                .list()
                .uniqueElements()
                .ofMaxSize(2);
        var status = Combinators.combine(
                        Arbitraries.of(EntrantStatus.class), seconds().injectNull(0.5))
                .as((word, second) ->
                        new SetStatus("4758", word, second == null ? null : Boston.WAVE_2.plusSeconds(second)))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(judged, voided, status)
                .filter((enter, none, set) -> none.stream().noneMatch(one -> enter.stream()
                        .anyMatch(two -> two.point().equals(one.point()))))
                .as(AnyCorrectionsTest::together);
    }

    @Provide
    Arbitrary<List<Correction>> ofRace() {
        var point = Arbitraries.of(Boston.POINTS);
        var shifts = Combinators.combine(
                        point, seconds(), Arbitraries.integers().between(-2_000, 2_000))
                .as((id, from, shift) -> new ShiftReader(
                        id + "-reader", Boston.WAVE_2.plusSeconds(from), null, Duration.ofSeconds(shift)))
                .list()
                .ofMaxSize(2);
        var closures = Combinators.combine(point, seconds(), seconds().injectNull(0.5))
                .as((id, from, length) -> new ClosePoint(
                        id,
                        Boston.WAVE_2.plusSeconds(from),
                        length == null ? null : Boston.WAVE_2.plusSeconds(from + 1_001L + length)))
                .list()
                .ofMaxSize(1);
        var guns = Arbitraries.integers()
                .between(-600, 600)
                .map(second -> new MoveGun("wave-2", Boston.WAVE_2.plusSeconds(second)))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(shifts, closures, guns, course()).as(AnyCorrectionsTest::together);
    }

    /** A point that is merged away is no finish any more: which of the two was said last would count. */
    private static Arbitrary<List<Correction>> course() {
        var inner = Arbitraries.of(Boston.POINTS.subList(1, Boston.POINTS.size() - 1));
        var merges = Combinators.combine(inner, Arbitraries.of(Boston.POINTS))
                .as(MergePoint::new)
                .filter(merge -> !merge.point().equals(merge.into()))
                .list()
                .ofMaxSize(1);
        var finishes = Arbitraries.of(Boston.POINTS.subList(1, Boston.POINTS.size()))
                .map(point -> new MoveFinish("marathon", point))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(merges, finishes)
                .filter((merge, finish) -> merge.isEmpty()
                        || finish.isEmpty()
                        || !merge.get(0).point().equals(finish.get(0).point()))
                .as(AnyCorrectionsTest::together);
    }

    private static Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(-1_000, 20_000);
    }

    @SafeVarargs
    private static List<Correction> together(List<? extends Correction>... parts) {
        var all = new ArrayList<Correction>();
        List.of(parts).forEach(all::addAll);
        return all;
    }

    /** Shuffled, and some of it twice; a reader's shift said twice would be two. */
    private static <T> List<T> muddled(List<T> items, Random random) {
        var muddled = new ArrayList<>(items);
        items.stream()
                .filter(item -> !(item instanceof ShiftReader) && random.nextBoolean())
                .forEach(muddled::add);
        Collections.shuffle(muddled, random);
        return muddled;
    }

    /** Anywhere, taking back after entering. */
    private static void enterAndTakeBack(List<Object> waiting, Mistake mistake, Random random) {
        var at = random.nextInt(waiting.size() + 1);
        waiting.add(at, mistake);
        waiting.add(at + 1 + random.nextInt(waiting.size() - at), new TakenBack(mistake));
    }

    private static void learn(List<Object> known, Object news) {
        if (news instanceof TakenBack taken) {
            known.removeIf(each -> each == taken.mistake());
        } else {
            known.add(news);
        }
    }

    private static byte[] bytes(List<Object> known) {
        var corrections = known.stream()
                .map(each -> each instanceof Mistake mistake ? mistake.correction() : each)
                .toList();
        var ofRace = all(Correction.class, corrections).stream()
                .filter(correction -> !isOwn(correction))
                .toList();
        var own = all(Correction.class, corrections).stream()
                .filter(AnyCorrectionsTest::isOwn)
                .toList();
        return bytes(race(ofRace), all(ChipRead.class, known), own);
    }

    private static boolean isOwn(Correction correction) {
        return correction instanceof EnterSplit || correction instanceof VoidSplit || correction instanceof SetStatus;
    }

    private static <T> List<T> all(Class<T> type, List<?> known) {
        return known.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static ScoringRace race(List<Correction> ofRace) {
        return ScoringRace.of(Boston.entry(GunOf.ACTUAL_WAVE), List.of(), ofRace);
    }

    private static byte[] bytes(ScoringRace race, List<ChipRead> reads, List<Correction> own) {
        return Json.write(Scorer.score(race, RUNNER, reads, own));
    }
}
