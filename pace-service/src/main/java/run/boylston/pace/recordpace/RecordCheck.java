package run.boylston.pace.recordpace;

import java.util.ArrayList;
import java.util.List;
import run.boylston.pace.recordpace.RecordPace.KnownSplit;

/** What a time and its splits must be to be a record. */
final class RecordCheck {

    /** Faster than any racer on any wheels holds. */
    private static final double MAX_SPEED_MPS = 25;

    private RecordCheck() {}

    static List<String> problems(double distanceM, long timeMs, List<KnownSplit> splits) {
        var problems = new ArrayList<String>();
        if (!(distanceM > 0)) {
            problems.add("a record needs a distance");
        }
        if (timeMs <= 0) {
            problems.add("a record needs a time");
        }
        var before = new KnownSplit(0, 0);
        for (var split : splits) {
            segment(before, split, problems);
            before = split;
        }
        segment(before, new KnownSplit(distanceM, timeMs), problems);
        return List.copyOf(problems);
    }

    private static void segment(KnownSplit from, KnownSplit to, List<String> problems) {
        var metres = to.distanceM() - from.distanceM();
        var seconds = (to.timeMs() - from.timeMs()) / 1000.0;
        if (!(metres > 0) || !(seconds > 0)) {
            problems.add("distance and time must grow from " + from.distanceM() + " m to " + to.distanceM() + " m");
        } else if (metres > MAX_SPEED_MPS * seconds) {
            problems.add("nobody is as fast as from " + from.distanceM() + " m to " + to.distanceM() + " m");
        }
    }
}
