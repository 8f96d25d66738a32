package run.boylston.feed.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.boylston.contracts.alert.Told;
import run.boylston.contracts.alert.Told.ToldSplit;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.SplitChanges;
import run.boylston.feed.board.SplitChanges.Change;

/**
 * What one fan knows of those whom they follow, and so what is news to them. It is one thread's at a time.
 *
 * <p>Nobody is told old news: what an entrant shows when a fan asks to be told of them, and what they show first when they
 * had been hidden, is taken as known.
 */
final class Knowledge {

    /** What is known of an entrant. */
    private static final class Known {

        /** Null while the entrant is not shown. */
        private Long revision;

        private final Map<String, ToldSplit> splits = new LinkedHashMap<>();

        private Known(Told told) {
            revision = told.revision();
            told.splits().forEach(split -> splits.put(split.point(), split));
        }

        private void takeAsKnown(Progress progress) {
            revision = progress.revision();
            progress.splits().forEach(split -> splits.put(split.point(), ToldSplit.of(split)));
        }

        private Told told(String bib) {
            return new Told(bib, revision, List.copyOf(splits.values()));
        }
    }

    private final Map<String, Known> entrants = new LinkedHashMap<>();

    /** What a board shows of an entrant, as known. */
    static Told asShown(String bib, BoardSnapshot snapshot) {
        if (snapshot.findEntry(bib).isEmpty()) {
            return new Told(bib, null, List.of());
        }
        return snapshot.findProgress(bib)
                .map(progress -> new Told(
                        bib,
                        progress.revision(),
                        progress.splits().stream().map(ToldSplit::of).toList()))
                .orElseGet(() -> new Told(bib, 0L, List.of()));
    }

    /**
     * From now on it is these who are followed: who was before is known as well as before.
     *
     * @return whether anything is known now that was not, or the other way round
     */
    boolean follow(List<Told> asked) {
        var followed = asked.stream().map(Told::bib).toList();
        boolean changed = entrants.keySet().retainAll(followed);
        for (var told : asked) {
            changed |= entrants.putIfAbsent(told.bib(), new Known(told)) == null;
        }
        return changed;
    }

    Set<String> bibs() {
        return entrants.keySet();
    }

    /**
     * An entrant is not shown.
     *
     * @return whether they were
     */
    boolean hide(String bib) {
        var known = entrants.get(bib);
        if (known == null || known.revision == null) {
            return false;
        }
        known.revision = null;
        known.splits.clear();
        return true;
    }

    /** Of an entrant nothing is shown; before the start there was nothing yet. */
    boolean hideProgress(String bib) {
        var known = entrants.get(bib);
        return known != null && known.revision != null && known.revision > 0 && hide(bib);
    }

    /**
     * An entrant is shown.
     *
     * @return whether they were not: then what they show is no news
     */
    boolean meet(Progress progress) {
        var known = entrants.get(progress.bib());
        if (known == null || known.revision != null) {
            return false;
        }
        known.takeAsKnown(progress);
        return true;
    }

    /** What is to be told next of an entrant; nothing if it is older than what was told. */
    Optional<Change> next(Progress progress) {
        var known = entrants.get(progress.bib());
        return known == null || known.revision == null || progress.revision() < known.revision
                ? Optional.empty()
                : SplitChanges.since(known.splits, progress.splits()).findFirst();
    }

    void told(String bib, long revision, Split split) {
        var known = entrants.get(bib);
        if (known != null && known.revision != null) {
            known.revision = Math.max(known.revision, revision);
            known.splits.put(split.point(), ToldSplit.of(split));
        }
    }

    List<Told> toList() {
        return entrants.entrySet().stream()
                .map(each -> each.getValue().told(each.getKey()))
                .toList();
    }
}
