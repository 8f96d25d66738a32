package run.boylston.simulator.reads;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.simulator.field.Chance;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;

/** One runner's way over the mats: makes the reads, and says what was seen. */
final class MatCrossings {

    private static final int MOST_REPEATS = 3;
    private static final int SHORTEST_GAP_MS = 40;
    private static final int LONGEST_GAP_MS = 400;
    private static final int STRIDES_FROM_MS = 180_000;
    private static final int STRIDES_TO_MS = 720_000;

    private final Radio radio;
    private final Dirt dirt;
    private final RacePlan plan;
    private final List<String> mats;
    private final Chance chance;

    MatCrossings(Radio radio, Dirt dirt, RacePlan plan, List<String> mats, Chance chance) {
        this.radio = radio;
        this.dirt = dirt;
        this.plan = plan;
        this.mats = mats;
        this.chance = chance;
    }

    /** @return race time at every timing point as its mats saw it, {@link Runner#NEVER} where none did */
    int[] of(Runner runner, int gunMs) {
        var seen = runner.passedMs().clone();
        for (int point = 0; point < seen.length; point++) {
            if (runner.passed(point)) {
                seen[point] = cross(plan.points().get(point), runner, seen[point], gunMs);
            }
        }
        return seen;
    }

    private int cross(TimingPoint point, Runner runner, int atMs, int gunMs) {
        // The named people's times are published: no mat misses them.
        boolean missed = runner.entrant().simulated() && chance.happens(dirt.missed());
        int seenMs = Runner.NEVER;
        if (!missed) {
            seenMs = atMs;
            crossMain(point, runner, atMs, gunMs);
        }
        for (var mat : point.mats()) {
            if (mat.role() == MatRole.BACKUP && (missed || !chance.happens(dirt.missedByBackup()))) {
                int backupMs = atMs + chance.between(0, SHORTEST_GAP_MS);
                readRepeatedly(mat, backupMs);
                seenMs = missed ? backupMs : seenMs;
            }
        }
        return seenMs;
    }

    private void crossMain(TimingPoint point, Runner runner, int atMs, int gunMs) {
        var main = point.mats().stream()
                .filter(mat -> mat.role() == MatRole.MAIN)
                .findFirst()
                .orElseThrow();
        if (point.distanceM() > 0) {
            readRepeatedly(main, atMs);
        } else {
            readStart(main, runner, atMs, gunMs);
        }
    }

    /** The first read is the crossing; the chip is still over the mat for some more. */
    private void readRepeatedly(Mat mat, int atMs) {
        int timeMs = atMs;
        radio.send(indexOf(mat), timeMs, chance);
        for (int repeats = repeats(); repeats > 0; repeats--) {
            timeMs += chance.between(SHORTEST_GAP_MS, LONGEST_GAP_MS);
            radio.send(indexOf(mat), timeMs, chance);
        }
    }

    /** The last read is the start: people stand on the mat before they leave it. */
    private void readStart(Mat mat, Runner runner, int atMs, int gunMs) {
        if (runner.entrant().simulated() && chance.happens(dirt.striding())) {
            radio.send(indexOf(mat), gunMs - chance.between(STRIDES_FROM_MS, STRIDES_TO_MS), chance);
        }
        int timeMs = atMs;
        for (int repeats = repeats(); repeats > 0; repeats--) {
            timeMs -= chance.between(SHORTEST_GAP_MS, LONGEST_GAP_MS);
            if (timeMs >= gunMs) {
                radio.send(indexOf(mat), timeMs, chance);
            }
        }
        radio.send(indexOf(mat), atMs, chance);
    }

    private int repeats() {
        return chance.happens(dirt.repeated()) ? chance.between(1, MOST_REPEATS + 1) : 0;
    }

    private int indexOf(Mat mat) {
        return mats.indexOf(mat.id());
    }
}
