package run.boylston.bench.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.contracts.race.TargetEntry.RecordStatus;
import run.boylston.pace.crossing.ChipRead;
import run.boylston.pace.crossing.Scorer;
import run.boylston.pace.crossing.ScoringEntrant;
import run.boylston.pace.crossing.ScoringRace;
import run.boylston.simulator.race.RaceFiles;

/** An entrant of the Boston Marathon at 40K, held against a target: forty reads, four at each of ten mats. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EntrantScoring {

    private static final int POINTS = 10;
    private static final int READS_AT_EACH = 4;
    private static final double SPEED_MPS = 3;
    private static final String WAVE = "wave-2";

    private ScoringRace race;
    private ScoringEntrant entrant;
    private List<ChipRead> reads;

    @Setup
    public void prepare() {
        var entry = new RaceFiles().entry();
        race = ScoringRace.of(entry, List.of(target(entry)), List.of());
        var division = entry.divisions().stream()
                .filter(one -> one.waves().contains(WAVE))
                .findFirst()
                .orElseThrow();
        entrant = new ScoringEntrant("12345", "marathon", division.id(), WAVE, List.of("target"));
        reads = reads(entry);
    }

    @Benchmark
    public Progress score() {
        return Scorer.score(race, entrant, reads, List.of());
    }

    private static List<ChipRead> reads(RaceEntry entry) {
        var gun = entry.waves().stream()
                .filter(wave -> wave.id().equals(WAVE))
                .findFirst()
                .orElseThrow()
                .gunTime();
        var reads = new ArrayList<ChipRead>();
        for (var point : entry.points().subList(0, POINTS)) {
            for (var i = 0; i < READS_AT_EACH; i++) {
                var time = gun.plusMillis(60_000 + (long) (point.distanceM() / SPEED_MPS * 1_000) + 400L * i);
                reads.add(new ChipRead(point.id() + "/" + i, point.mats().get(0).id(), null, time));
            }
        }
        return List.copyOf(reads);
    }

    private static TargetEntry target(RaceEntry entry) {
        var distanceM = entry.contests().get(0).distanceM();
        var timeMs = 13_419_000L;
        var rows = (int) Math.ceil(distanceM / 100);
        var times = LongStream.rangeClosed(0, rows)
                .mapToObj(row -> Math.round(timeMs * Math.min(row * 100 / distanceM, 1)))
                .toList();
        return new TargetEntry(
                entry.race(),
                "target",
                "A target",
                "Somebody",
                entry.date(),
                "Somewhere",
                "None",
                RecordStatus.UNOFFICIAL,
                timeMs,
                OfficialTime.NET,
                PaceMethod.EVEN_PACE,
                null,
                false,
                distanceM,
                100,
                times);
    }
}
