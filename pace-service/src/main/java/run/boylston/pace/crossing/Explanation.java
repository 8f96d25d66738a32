package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.crossing.ContestPlan.MatPlace;

/** Says of each of an entrant's reads what became of it, once the run is known. */
final class Explanation {

    private static final Comparator<ChipRead> BY_MAT_AND_ID =
            Comparator.comparing(ChipRead::mat).thenComparing(ChipRead::id).thenComparing(ChipRead::time);

    private final Run run;
    /** With those that are no splits. */
    private final Map<Integer, Passage> passages = new HashMap<>();

    private final Map<Integer, Split> splits = new HashMap<>();
    private final Set<Integer> explained = new HashSet<>();

    Explanation(Run run) {
        this.run = run;
        run.takenOut().forEach(passage -> passages.put(passage.point(), passage));
        for (var i = 0; i < run.passages().size(); i++) {
            var passage = run.passages().get(i);
            passages.put(passage.point(), passage);
            splits.put(passage.point(), run.splits().get(i));
        }
    }

    List<MarkedRead> of(Collection<ChipRead> reads) {
        return reads.stream()
                .filter(read -> read.wornAt(run.sieve().timeMs(read)))
                .distinct()
                .sorted(Comparator.<ChipRead>comparingLong(run.sieve()::timeMs).thenComparing(BY_MAT_AND_ID))
                .map(this::explain)
                .toList();
    }

    private MarkedRead explain(ChipRead read) {
        var timeMs = run.sieve().timeMs(read);
        var place = place(read.mat(), timeMs);
        return new MarkedRead(
                read.id(),
                read.mat(),
                read.reader(),
                Instant.ofEpochMilli(timeMs),
                read.time(),
                place == null ? null : run.contest().id(place.point()),
                place == null ? List.of() : List.copyOf(marks(read, timeMs, place)));
    }

    /** Where a mat is passed more than once, the passage that was taken from the read, else the nearest in time. */
    private MatPlace place(String mat, long timeMs) {
        return run.contest().places(mat).stream()
                .min(Comparator.comparingLong(place -> {
                    var passage = passages.get(place.point());
                    return passage == null ? Long.MAX_VALUE : Math.abs(passage.readMs() - timeMs);
                }))
                .orElse(null);
    }

    private Set<ReadMark> marks(ChipRead read, long timeMs, MatPlace place) {
        var marks = EnumSet.noneOf(ReadMark.class);
        marks.addAll(run.sieve().refusals(read, timeMs, place.point()));
        var refused = !marks.isEmpty();
        if (place.backup()) {
            marks.add(ReadMark.BACKUP);
        }
        if (timeMs < run.start().gun().timeMs()) {
            marks.add(ReadMark.EARLY);
        }
        if (refused) {
            return marks;
        }
        if (isSplit(timeMs, place)) {
            marks.addAll(doubts(splits.get(place.point())));
        } else {
            marks.addAll(needless(timeMs, place));
        }
        return marks;
    }

    private boolean isSplit(long timeMs, MatPlace place) {
        var passage = passages.get(place.point());
        var source = place.backup() ? Source.BACKUP : Source.MAT;
        return splits.containsKey(place.point())
                && passage.source() == source
                && passage.readMs() == timeMs
                && explained.add(place.point());
    }

    private Set<ReadMark> needless(long timeMs, MatPlace place) {
        var marks = EnumSet.noneOf(ReadMark.class);
        if (timeMs < run.start().gun().timeMs()) {
            return marks;
        }
        if (run.finished() && timeMs > run.last().timeMs()) {
            marks.add(ReadMark.AFTER_FINISH);
        }
        if (passages.containsKey(place.point())) {
            marks.add(ReadMark.REPEATED);
        } else if (marks.isEmpty()) {
            marks.add(ReadMark.BAD);
        }
        return marks;
    }

    private static List<ReadMark> doubts(Split split) {
        var doubts = new ArrayList<ReadMark>();
        for (var mark : split.marks()) {
            if (mark == Split.Mark.BAD) {
                doubts.add(ReadMark.BAD);
            } else if (mark == Split.Mark.QUESTIONABLE) {
                doubts.add(ReadMark.QUESTIONABLE);
            }
        }
        return doubts;
    }
}
