package run.boylston.pace.crossing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.correction.Correction;

/** Races whose runners pass a mat more than once; clocks of backup mats are a minute ahead. */
final class Loop {

    static final Instant GUN = Instant.parse("2026-05-10T08:00:00Z");
    static final ScoringEntrant RUNNER = new ScoringEntrant("1", "run", "open", "all", List.of());

    private Loop() {}

    /** Three laps of 5 km over one mat, which is the start and the finish too. */
    static ScoringRace laps(Correction... ofRace) {
        return laps(3, 5_000, ofRace);
    }

    static ScoringRace laps(int laps, double lapM, Correction... ofRace) {
        var ids = new ArrayList<>(List.of("Start"));
        IntStream.range(1, laps).forEach(lap -> ids.add("Lap " + lap));
        ids.add("Finish");
        var distancesM =
                IntStream.rangeClosed(0, laps).mapToObj(lap -> lap * lapM).toList();
        return race(ids, distancesM, Collections.nCopies(laps + 1, "arch"), ofRace);
    }

    /** Out and back over 20 km: the mats at 2 and 8 km are passed again at 18 and 12, and one lies at the turn. */
    static ScoringRace outAndBack(Correction... ofRace) {
        return race(
                List.of("Start", "2K", "8K", "Turn", "12K", "18K", "Finish"),
                List.of(0.0, 2_000.0, 8_000.0, 10_000.0, 12_000.0, 18_000.0, 20_000.0),
                List.of("start", "bridge", "church", "turn", "church", "bridge", "finish"),
                ofRace);
    }

    /** @param seconds since the gun */
    static List<ChipRead> reads(String mat, Integer... seconds) {
        return Arrays.stream(seconds)
                .map(second -> Boston.read(mat, GUN.plusSeconds(second)))
                .toList();
    }

    private static ScoringRace race(
            List<String> ids, List<Double> distancesM, List<String> mats, Correction... ofRace) {
        var points = IntStream.range(0, ids.size())
                .mapToObj(i -> new TimingPoint(
                        ids.get(i),
                        ids.get(i),
                        distancesM.get(i),
                        List.of(
                                new Mat(mats.get(i), MatRole.MAIN, 0),
                                new Mat(mats.get(i) + "-backup", MatRole.BACKUP, 5, 60_000L))))
                .toList();
        var finishM = distancesM.get(distancesM.size() - 1);
        var entry = new RaceEntry(
                "loop",
                1,
                "Loop",
                LocalDate.of(2026, 5, 10),
                "Europe/Rome",
                GUN,
                RaceEntry.ResultsStatus.LIVE,
                true,
                List.of(new Contest("run", "Run", finishM, ids)),
                points,
                List.of(new Wave("all", "All", GUN)),
                List.of(new Division("open", "Open", null, OfficialTime.NET, true, null, List.of("all"), 7)));
        return ScoringRace.of(entry, List.of(), List.of(ofRace));
    }
}
