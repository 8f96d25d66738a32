package run.boylston.feed.share;

import run.boylston.contracts.race.TargetEntry;

/** Where a target's own run was, so long after its start. */
final class Ghost {

    private Ghost() {}

    static double distanceM(TargetEntry target, long elapsedMs) {
        var times = target.timesMs();
        int last = times.size() - 1;
        for (int next = 1; next <= last; next++) {
            if (times.get(next) >= elapsedMs) {
                long from = times.get(next - 1);
                double stepM = next == last ? target.distanceM() - (last - 1) * target.stepM() : target.stepM();
                double part = Math.max(0, elapsedMs - from) / (double) Math.max(1, times.get(next) - from);
                return (next - 1) * target.stepM() + part * stepM;
            }
        }
        return target.distanceM();
    }
}
