package run.boylston.pace.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.EnterSplit;
import run.boylston.pace.correction.Correction.SetStatus;
import run.boylston.pace.correction.Correction.ShiftReader;
import run.boylston.pace.correction.Correction.VoidSplit;

class ExplanationTest {

    private static final Instant START = Boston.WAVE_2.plusSeconds(100);
    private static final List<Integer> EVEN = List.of(1500, 3000, 4500, 6000, 6329, 7500, 9000, 10500, 12000, 12659);

    @Test
    void saysOfEveryReadOnceWhatBecameOfIt() {
        // given
        var reads = run(10);
        reads.add(Boston.read("Start", Boston.WAVE_2.minusSeconds(40)));
        reads.add(Boston.read("Start", START.minusSeconds(3)));
        reads.add(Boston.read("10K", START.plusSeconds(3_002)));
        reads.add(Boston.read("10K-backup", START.plusSeconds(3_003)));
        reads.add(Boston.read("35K", START.plusSeconds(20_000)));
        reads.add(Boston.read("Expo", START.plusSeconds(1)));
        reads.addAll(run(3));

        // then: the splits' own reads have no marks
        assertThat(explained(reads))
                .containsExactly(
                        "Start EARLY",
                        "Start REPEATED",
                        "Start",
                        "null",
                        "5K",
                        "10K",
                        "10K REPEATED",
                        "10K BACKUP REPEATED",
                        "15K",
                        "20K",
                        "Half",
                        "25K",
                        "30K",
                        "35K",
                        "40K",
                        "Finish",
                        "35K REPEATED AFTER_FINISH");
    }

    @Test
    void marksDoubtsAndStrays() {
        // given: 5 km in 10 minutes; 30K saw the chip before 5K did
        var reads = new ArrayList<>(Boston.run(START, List.of(1500, 2100, 4500)));
        reads.add(Boston.read("30K", START.plusSeconds(1_000)));

        // then
        assertThat(explained(reads))
                .containsExactly("Start", "30K BAD", "5K QUESTIONABLE", "10K BAD QUESTIONABLE", "15K");
    }

    @Test
    void marksABackupThatIsTheSplit() {
        // given
        var reads = new ArrayList<>(Boston.run(START, Arrays.asList(1500, null, 4500)));
        reads.add(Boston.read("10K-backup", START.plusSeconds(3_003)));

        // then
        assertThat(explained(reads)).containsExactly("Start", "5K", "10K BACKUP", "15K");
    }

    @Test
    void marksWhatPeopleTookOut() {
        // given
        var own = List.<Correction>of(
                new VoidSplit("4758", "5K"),
                new EnterSplit("4758", "10K", START.plusSeconds(3_001)),
                new SetStatus("4758", EntrantStatus.DID_NOT_FINISH, START.plusSeconds(5_000)));
        var race = Boston.race(new ClosePoint("15K", START.plusSeconds(4_500), null));

        // then
        assertThat(explained(race, run(4), own))
                .containsExactly("Start", "5K VOID", "10K REPEATED", "15K VOID", "20K AFTER_DROP");
    }

    @Test
    void marksTestsAndReadsFromTheFuture() {
        // given
        var race =
                ScoringRace.of(Boston.entry(null), Map.of(), List.of(), List.of(), new ArmedSpan(Boston.WAVE_1, null));
        var reads = run(0);
        reads.add(Boston.read("5K", Boston.WHEELCHAIRS));
        reads.add(new ChipRead("1", "5K", null, START.plusSeconds(1_500), START));

        // then
        assertThat(explained(race, reads, List.of())).containsExactly("5K EARLY TEST", "Start", "5K FUTURE");
    }

    @Test
    void saysBothTimesOfAShiftedRead() {
        // given
        var race = Boston.race(new ShiftReader("5K-reader", null, null, Duration.ofSeconds(-7)));

        // when
        var read = Scorer.explain(race, Boston.man("wave-2"), run(1), List.of()).get(1);

        // then
        assertThat(read.readerTime()).isEqualTo(START.plusSeconds(1_500));
        assertThat(read.time()).isEqualTo(START.plusSeconds(1_493));
    }

    @Test
    void wordsOfMarksAreThoseOfTheCrew() {
        assertThat(ReadMark.values())
                .extracting(mark -> Json.mapper().convertValue(mark, String.class))
                .containsExactly(
                        "early",
                        "future",
                        "bad",
                        "questionable",
                        "backup",
                        "void",
                        "repeated",
                        "afterDrop",
                        "afterFinish",
                        "test");
    }

    private static List<String> explained(List<ChipRead> reads) {
        return explained(Boston.race(), reads, List.of());
    }

    private static List<String> explained(ScoringRace race, List<ChipRead> reads, List<Correction> own) {
        return Scorer.explain(race, Boston.man("wave-2"), reads, own).stream()
                .map(read -> read.point()
                        + read.marks().stream().map(mark -> " " + mark).reduce("", String::concat))
                .toList();
    }

    private static List<ChipRead> run(int mats) {
        return new ArrayList<>(Boston.run(START, EVEN.subList(0, mats)));
    }
}
