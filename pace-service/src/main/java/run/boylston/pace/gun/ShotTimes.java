package run.boylston.pace.gun;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.crossing.ArmedSpan;
import run.boylston.pace.crossing.ChipRead;
import run.boylston.pace.crossing.ReadRules;

/** When shots were, as scoring says it of any read: the clocks of readers and mats set right. Immutable. */
public final class ShotTimes {

    private final ReadRules rules;
    private final Map<String, Long> clockOffsetsMs = new HashMap<>();

    /**
     * @param race as laid down
     * @param ofRace corrections of the whole race that stand
     */
    public ShotTimes(RaceEntry race, Collection<Correction> ofRace) {
        rules = new ReadRules(ofRace, ArmedSpan.ALWAYS);
        race.points().stream()
                .flatMap(point -> point.mats().stream())
                .filter(mat -> mat.clockOffsetMs() != null)
                .forEach(mat -> clockOffsetsMs.put(mat.id(), mat.clockOffsetMs()));
    }

    /** Of those that are no tests. */
    public List<Instant> counting(Collection<GunReads.Shot> shots) {
        return shots.stream().filter(shot -> !isTest(shot)).map(this::timeOf).toList();
    }

    Instant timeOf(GunReads.Shot shot) {
        var read = new ChipRead(GunReads.CHIP, shot.mat(), shot.reader(), Instant.ofEpochMilli(shot.timeMs()));
        return Instant.ofEpochMilli(rules.timeMs(read) - clockOffsetsMs.getOrDefault(shot.mat(), 0L));
    }

    boolean isTest(GunReads.Shot shot) {
        return shot.armedFromMs() != null && timeOf(shot).toEpochMilli() < shot.armedFromMs();
    }
}
