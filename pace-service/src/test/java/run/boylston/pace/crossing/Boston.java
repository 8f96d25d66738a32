package run.boylston.pace.crossing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.GunOf;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.contracts.race.TargetEntry.RecordStatus;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.recordpace.RecordPace;

/** The 2018 Boston Marathon as the tests of scoring see it. */
final class Boston {

    static final double MARATHON_M = 42_195;
    static final Instant WAVE_1 = Instant.parse("2018-04-16T14:00:00Z");
    static final Instant WAVE_2 = Instant.parse("2018-04-16T14:25:00Z");
    static final Instant WAVE_3 = Instant.parse("2018-04-16T14:50:00Z");
    static final Instant WHEELCHAIRS = Instant.parse("2018-04-16T13:02:00Z");
    static final long BACKWARDS_RECORD_MS = 13_419_000;
    static final List<String> POINTS =
            List.of("Start", "5K", "10K", "15K", "20K", "Half", "25K", "30K", "35K", "40K", "Finish");
    static final double[] DISTANCES_M = {
        0, 5_000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000, MARATHON_M
    };

    /** Loren Zitomersky, backwards: seconds since his start at 5K, 10K, ... and the finish. */
    static final List<Integer> LOREN = List.of(1729, 3503, 5530, 7777, 8279, 10306, 13150, 16630, 19498, 20639);

    private Boston() {}

    static ScoringRace race(Correction... ofRace) {
        return ScoringRace.of(entry(GunOf.ACTUAL_WAVE), targets(), List.of(ofRace));
    }

    /** @param gunOf which gun counts for men who start with another wave */
    static ScoringRace race(GunOf gunOf) {
        return ScoringRace.of(entry(gunOf), targets(), List.of());
    }

    private static List<TargetEntry> targets() {
        return List.of(
                target("backwards-world-record", OfficialTime.NET, "backwards"),
                target("by-gun", OfficialTime.GUN, null));
    }

    static RaceEntry entry(GunOf gunOf) {
        return entry(gunOf, null);
    }

    static RaceEntry entry(GunOf gunOf, Integer highestSeededBib) {
        return new RaceEntry(
                "boston-2018",
                1,
                "122nd Boston Marathon",
                LocalDate.of(2018, 4, 16),
                "America/New_York",
                WHEELCHAIRS,
                RaceEntry.ResultsStatus.LIVE,
                true,
                List.of(new Contest("marathon", "Marathon", MARATHON_M, POINTS, highestSeededBib)),
                IntStream.range(0, POINTS.size()).mapToObj(Boston::point).toList(),
                List.of(
                        new Wave("wheelchair-men", "Men's wheelchair", WHEELCHAIRS),
                        new Wave("wave-1", "Wave 1", WAVE_1),
                        new Wave("wave-2", "Wave 2", WAVE_2),
                        new Wave("wave-3", "Wave 3", WAVE_3)),
                List.of(
                        division("wheelchair-men", OfficialTime.GUN, List.of("wheelchair-men"), 14, gunOf),
                        division("men", OfficialTime.NET, List.of("wave-1", "wave-2", "wave-3"), 7, gunOf)));
    }

    static ScoringEntrant man(String wave) {
        return new ScoringEntrant("4758", "marathon", "men", wave, List.of("backwards-world-record"));
    }

    /** @param seconds since the start at each point beyond it; null where the mat missed */
    static List<ChipRead> run(Instant start, List<Integer> seconds) {
        var reads = new ArrayList<ChipRead>();
        reads.add(read("Start", start));
        for (var i = 0; i < seconds.size(); i++) {
            if (seconds.get(i) != null) {
                reads.add(read(POINTS.get(i + 1), start.plusSeconds(seconds.get(i))));
            }
        }
        return reads;
    }

    /** Each mat has a reader of its own, named after it. */
    static ChipRead read(String mat, Instant time) {
        return new ChipRead(mat + "@" + time, mat, mat + "-reader", time);
    }

    private static TimingPoint point(int i) {
        var id = POINTS.get(i);
        var mats = List.of(new Mat(id, MatRole.MAIN, 0), new Mat(id + "-backup", MatRole.BACKUP, 10));
        return new TimingPoint(id, id, DISTANCES_M[i], mats);
    }

    private static Division division(
            String id, OfficialTime clock, List<String> waves, double maxSpeedMps, GunOf gunOf) {
        return new Division(id, id, "M", clock, true, null, waves, maxSpeedMps, gunOf);
    }

    private static TargetEntry target(String id, OfficialTime clock, String manner) {
        return new TargetEntry(
                "boston-2018",
                id,
                id,
                "Xu Zhenjun",
                LocalDate.of(2004, 10, 17),
                "Beijing",
                "Guinness World Records",
                RecordStatus.RATIFIED,
                BACKWARDS_RECORD_MS,
                clock,
                PaceMethod.EVEN_PACE,
                manner,
                false,
                MARATHON_M,
                RecordPace.STEP_M,
                RecordPace.evenPace(MARATHON_M, BACKWARDS_RECORD_MS).tableMs(RecordPace.STEP_M));
    }
}
