package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.EnterSplit;
import run.boylston.pace.correction.Correction.SetStatus;
import run.boylston.pace.correction.Correction.ShiftReader;
import run.boylston.pace.correction.Correction.VoidSplit;

/** What people say of one entrant. */
class CorrectedScoreTest {

    private static final ScoringRace RACE = Boston.race();
    private static final Instant START = Boston.WAVE_2.plusSeconds(100);
    private static final List<Integer> EVEN = List.of(1500, 3000, 4500, 6000, 6329, 7500, 9000, 10500, 12000, 12659);

    @Test
    void aJudgesTimeOutranksTheChip() {
        // when
        var progress = score(run(10), judge("10K", 3_007));

        // then
        var split = split(progress, "10K");
        assertThat(split.netMs()).isEqualTo(3_007_000);
        assertThat(split.source()).isEqualTo(Source.JUDGE);
        assertThat(split.marks()).isEmpty();
        assertThat(progress.splits()).hasSize(11);
        assertThat(progress.corrected()).isTrue();
    }

    @Test
    void aJudgesTimeFillsAGapAndFinishes() {
        // when
        var progress = score(run(9), judge("Finish", 12_700));

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.FINISHED);
        assertThat(split(progress, "Finish").source()).isEqualTo(Source.JUDGE);
    }

    @Test
    void readsThatContradictAJudgeAreNoSplits() {
        // when: the judge saw the runner at 10K after the mat at 15K did
        var progress = score(run(3), judge("10K", 4_600));

        // then
        assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "5K", "10K");
    }

    @Test
    void aJudgesStartIsTheStart() {
        // when
        var progress = score(run(2), new EnterSplit("4758", "Start", START.plusSeconds(5)));

        // then
        assertThat(progress.startTime()).isEqualTo(START.plusSeconds(5));
        assertThat(split(progress, "5K").netMs()).isEqualTo(1_495_000);
    }

    @Test
    void ofJudgesWhoContradictEachOtherAsManyHoldAsCan() {
        // when
        var progress = score(run(0), judge("10K", 9_000), judge("15K", 4_500), judge("20K", 6_000));

        // then
        assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "15K", "20K");
    }

    @Test
    void aVoidedSplitIsNone() {
        // when
        var progress = score(run(10), new VoidSplit("4758", "15K"));

        // then
        assertThat(progress.splits())
                .extracting(Split::point)
                .doesNotContain("15K")
                .hasSize(10);
        assertThat(split(progress, "20K").segmentFrom()).isEqualTo("10K");
        assertThat(progress.corrected()).isTrue();
    }

    @Test
    void ofAJudgesTimeAndItsVoidingTheLaterEnteredCounts() {
        // given
        var none = new VoidSplit("4758", "10K");
        var start = new EnterSplit("4758", "Start", START.plusSeconds(5));

        // then
        assertThat(score(run(10), judge("10K", 2_900), none)).isEqualTo(score(run(10), none));
        assertThat(score(run(10), none, judge("10K", 2_900))).isEqualTo(score(run(10), judge("10K", 2_900)));
        assertThat(score(run(9), judge("Finish", 12_700), new VoidSplit("4758", "Finish"))
                        .status())
                .isEqualTo(EntrantStatus.ACTIVE);
        assertThat(score(run(1), start, new VoidSplit("4758", "Start")).startTime())
                .isNull();
    }

    @Test
    void aVoidedStartLeavesTheGun() {
        // when
        var progress = score(run(1), new VoidSplit("4758", "Start"));

        // then
        assertThat(progress.startTime()).isNull();
        assertThat(split(progress, "5K").netMs()).isEqualTo(1_600_000);
        assertThat(split(progress, "5K").marks()).containsExactly(Mark.ESTIMATED);
    }

    @Test
    void voidingALoneFinishStrayGivesBackTheRunAfterIt() {
        // given: a mat at the finish saw the chip on its way to 40K
        var reads = run(8);
        reads.add(Boston.read("Finish", START.plusSeconds(10_600)));
        reads.add(Boston.read("40K", START.plusSeconds(12_000)));

        // then
        assertThat(score(reads, new VoidSplit("4758", "Finish")).splits())
                .extracting(Split::point)
                .endsWith("35K", "40K");
    }

    @Test
    void readsAfterADropMoveNothing() {
        // given: out at 17K, and the chip rides the bus home past three mats
        var dropped = new SetStatus("4758", EntrantStatus.DID_NOT_FINISH, START.plusSeconds(5_000));

        // when
        var progress = score(run(10), dropped);

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.DID_NOT_FINISH);
        assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "5K", "10K", "15K");
        assertThat(progress.motion().speedMps()).isZero();
        assertThat(progress.projection()).isNull();
        assertThat(progress.corrected()).isTrue();
    }

    @Test
    void whoIsOutIsSoFromWhenThatWasEnteredIfNobodySaysWhen() {
        // given
        var entered = START.plusSeconds(5_000);
        var said = new SetStatus("4758", EntrantStatus.OVER_TIME, START.plusSeconds(3_000));

        // then
        for (var status : List.of(EntrantStatus.DID_NOT_FINISH, EntrantStatus.OVER_TIME)) {
            var progress = score(run(10), new SetStatus("4758", status, null).counting(entered));
            assertThat(progress.status()).isEqualTo(status);
            assertThat(progress.splits()).extracting(Split::point).containsExactly("Start", "5K", "10K", "15K");
        }
        for (var status : List.of(EntrantStatus.DID_NOT_START, EntrantStatus.DISQUALIFIED, EntrantStatus.ACTIVE)) {
            assertThat(new SetStatus("4758", status, null).counting(entered))
                    .isEqualTo(new SetStatus("4758", status, null));
        }
        assertThat(said.counting(entered)).isEqualTo(said);
    }

    @Test
    void whoDidNotStartWasNotThereForAnyRead() {
        // when
        var progress = score(run(3), new SetStatus("4758", EntrantStatus.DID_NOT_START, null));

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.DID_NOT_START);
        assertThat(progress.splits()).isEmpty();
        assertThat(progress.motion()).isNull();
    }

    @Test
    void aDisqualifiedFinisherKeepsTheTimes() {
        // when
        var progress = score(run(10), new SetStatus("4758", EntrantStatus.DISQUALIFIED, null));

        // then
        assertThat(progress.status()).isEqualTo(EntrantStatus.DISQUALIFIED);
        assertThat(progress.splits()).isEqualTo(score(run(10)).splits());
    }

    @Test
    void aStatusOfTheMachinesHandsTheEntrantBackToIt() {
        // when: taken for out, seen running on
        var progress = score(
                run(10),
                new SetStatus("4758", EntrantStatus.DID_NOT_FINISH, START.plusSeconds(5_000)),
                new SetStatus("4758", EntrantStatus.ACTIVE, null));

        // then
        assertThat(progress).isEqualTo(score(run(10)));
    }

    @Test
    void aCorrectionThatChangesNothingDoesNotShow() {
        assertThat(score(run(2), new VoidSplit("4758", "30K")).corrected()).isFalse();
        assertThat(score(run(2), new VoidSplit("4758", "no such point"))).isEqualTo(score(run(2)));
    }

    @Test
    void readsFromTheFutureAndTestsScoreNothing() {
        // given
        var tenK = START.plusSeconds(3_000);
        var future = new ChipRead("1", "10K", "r", tenK, tenK.minusMillis(1));
        var soon = new ChipRead("2", "10K", "r", tenK, tenK);

        // then
        assertThat(score(with(run(1), future)).splits()).hasSize(2);
        assertThat(score(with(run(1), soon)).splits()).hasSize(3);

        // given: armed when the runner was under way
        var armed = armed(START.plusSeconds(2_000), null);

        // then
        assertThat(Scorer.score(armed, Boston.man("wave-2"), run(3)).splits())
                .extracting(Split::point)
                .containsExactly("10K", "15K");
    }

    @Test
    void readsOfAfterTheRaceAreTests() {
        // given: over just when the runner passed 10K; the chip is carried on, over the finish too
        var over = armed(null, START.plusSeconds(3_000));

        // then
        assertThat(Scorer.score(over, Boston.man("wave-2"), run(10)))
                .isEqualTo(Scorer.score(armed(null, null), Boston.man("wave-2"), run(2)));
        assertThat(Scorer.explain(over, Boston.man("wave-2"), run(4), List.of()))
                .extracting(MarkedRead::marks)
                .containsExactly(List.of(), List.of(), List.of(), List.of(ReadMark.TEST), List.of(ReadMark.TEST));

        // given: by a reader whose clock is a minute slow, which is corrected
        var late = new ArmedSpan(null, START.plusSeconds(1_550));
        var shift = new ShiftReader("5K-reader", null, null, Duration.ofMinutes(1));
        var shifted = ScoringRace.of(Boston.entry(null), Map.of(), List.of(), List.of(shift), late);

        // then
        assertThat(Scorer.score(shifted, Boston.man("wave-2"), run(1)).splits()).hasSize(1);
    }

    private static ScoringRace armed(Instant from, Instant to) {
        return ScoringRace.of(Boston.entry(null), Map.of(), List.of(), List.of(), new ArmedSpan(from, to));
    }

    @Test
    void whoseAChipWasIsAMatterOfTheTimeItsReadIsCorrectedTo() {
        // given: a chip handed over in mid-race, just when a mat whose clock is a minute fast saw it
        var handedOver = START.plusSeconds(3_000);
        var time = handedOver.plusSeconds(30);
        var before = new ChipRead("1", "10K", "10K-reader", time, null, null, handedOver);
        var after = new ChipRead("1", "10K", "10K-reader", time, null, handedOver, null);
        var shifted = Boston.race(new ShiftReader("10K-reader", null, null, Duration.ofMinutes(-1)));

        // then
        assertThat(points(RACE, before)).doesNotContain("10K");
        assertThat(points(RACE, after)).contains("10K");
        assertThat(points(shifted, before)).contains("10K");
        assertThat(points(shifted, after)).doesNotContain("10K");
    }

    @Test
    void whoWoreAChipTwiceHasItsReadOnce() {
        // given: worn until an hour had gone, and again after two
        var first = new ChipRead("1", "10K", null, START.plusSeconds(3_000), null, null, START.plusSeconds(3_600));
        var again = new ChipRead("1", "10K", null, START.plusSeconds(3_000), null, START.plusSeconds(7_200), null);

        // then
        assertThat(points(RACE, first, again)).containsExactly("Start", "5K", "10K");
    }

    /** Where the runner was seen, who passed two mats before these reads. */
    private static List<String> points(ScoringRace race, ChipRead... reads) {
        var all = run(1);
        all.addAll(List.of(reads));
        var explained = Scorer.explain(race, Boston.man("wave-2"), all, List.of()).stream()
                .map(MarkedRead::point)
                .toList();
        assertThat(Scorer.score(race, Boston.man("wave-2"), all).splits())
                .extracting(Split::point)
                .isEqualTo(explained);
        return explained;
    }

    private static Correction judge(String point, int seconds) {
        return new EnterSplit("4758", point, START.plusSeconds(seconds));
    }

    private static Split split(Progress progress, String point) {
        return progress.splits().stream()
                .filter(split -> split.point().equals(point))
                .findFirst()
                .orElseThrow();
    }

    private static Progress score(List<ChipRead> reads, Correction... own) {
        return Scorer.score(RACE, Boston.man("wave-2"), reads, Arrays.asList(own));
    }

    private static List<ChipRead> with(List<ChipRead> reads, ChipRead read) {
        reads.add(read);
        return reads;
    }

    private static List<ChipRead> run(int mats) {
        return new ArrayList<>(Boston.run(START, EVEN.subList(0, mats)));
    }
}
