package run.boylston.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;

/** The scoring rules read literally, one chip at a time, knowing nothing of how the reads came about. */
public final class NaiveScorer {

    private final RacePlan plan;
    private final Map<String, List<Read>> byChip = new HashMap<>();

    private record Read(String mat, long raceMs) {}

    public NaiveScorer(RacePlan plan) {
        this.plan = plan;
    }

    public synchronized void read(String chip, String mat, long raceMs) {
        byChip.computeIfAbsent(chip, unseen -> new ArrayList<>()).add(new Read(mat, raceMs));
    }

    /** Race time at every timing point, {@link Runner#NEVER} without a read. */
    public synchronized int[] seenMs(String chip, int gunMs) {
        var points = plan.points();
        var seen = new int[points.size()];
        long firstBeyond = Long.MAX_VALUE;
        for (int point = points.size() - 1; point > 0; point--) {
            long first = first(chip, points.get(point).id());
            long backup = first(chip, points.get(point).id() + "-backup");
            long taken = first != Long.MAX_VALUE ? first : backup;
            seen[point] = taken == Long.MAX_VALUE ? Runner.NEVER : (int) taken;
            firstBeyond = Math.min(firstBeyond, taken);
        }
        seen[0] = start(chip, gunMs, firstBeyond);
        return seen;
    }

    private int start(String chip, int gunMs, long firstBeyond) {
        return byChip.getOrDefault(chip, List.of()).stream()
                .filter(read -> read.mat().equals("Start"))
                .filter(read -> read.raceMs() >= gunMs && read.raceMs() < firstBeyond)
                .mapToInt(read -> (int) read.raceMs())
                .max()
                .orElse(Runner.NEVER);
    }

    private long first(String chip, String mat) {
        return byChip.getOrDefault(chip, List.of()).stream()
                .filter(read -> read.mat().equals(mat))
                .mapToLong(Read::raceMs)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
