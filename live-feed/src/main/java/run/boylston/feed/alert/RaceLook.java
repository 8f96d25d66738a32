package run.boylston.feed.alert;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.progress.Progress;
import run.boylston.feed.board.BoardSnapshot;

/** What of a race was looked at, so that of the next snapshot only those are looked at who have another score. */
final class RaceLook {

    private static final long NOT_SHOWN = -1;

    private long sequence = BoardSnapshot.BEGINNING;
    private final Map<String, Long> revisions = new HashMap<>();

    /** While the race is suspended or stopped the tracker must not invent, and a private race is for who has a key. */
    static boolean isSilent(BoardSnapshot snapshot) {
        return snapshot.isFrozen() || snapshot.isPrivate();
    }

    /** Those of the followed who are to be looked at again. In silence nobody: afterwards everybody has changed. */
    Set<String> changed(BoardSnapshot snapshot, Set<String> followed) {
        if (isSilent(snapshot)) {
            forget();
            return Set.of();
        }
        var changed = new LinkedHashSet<>(snapshot.changedSince(sequence));
        if (snapshot.resetAt() > sequence) {
            followed.stream().filter(bib -> snapshot.findEntry(bib).isEmpty()).forEach(changed::add);
        }
        sequence = snapshot.sequence();
        changed.removeIf(bib -> !followed.contains(bib) || !isAnother(bib, snapshot));
        return changed;
    }

    /** Whoever is looked at next has not been looked at before. */
    void forget() {
        sequence = BoardSnapshot.BEGINNING;
        revisions.clear();
    }

    /** Where they are by GPS changes all the time, and is no news. */
    private boolean isAnother(String bib, BoardSnapshot snapshot) {
        long revision = snapshot.findProgress(bib).map(Progress::revision).orElse(NOT_SHOWN);
        var before = revisions.put(bib, revision);
        return before == null || before != revision;
    }
}
