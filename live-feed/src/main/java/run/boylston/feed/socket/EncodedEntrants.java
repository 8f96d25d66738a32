package run.boylston.feed.socket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.SplitChanges;

/**
 * Each watched entrant, and each piece of news of their splits, encoded once for all who watch. The publisher's thread
 * alone uses it.
 */
final class EncodedEntrants {

    /** A race has fewer timing points. */
    private static final int NEWS_KEPT = 16;

    /**
     * One entrant.
     *
     * @param json null for one who is not shown
     * @param edition in which it last changed
     * @param news newest last
     */
    record Part(EntrantView view, byte[] json, long edition, long builtAt, long builtNs, List<News> news) {}

    /** A {@link run.boylston.contracts.live.LiveMessage.SplitNews} and the edition it came with. */
    record News(long edition, Frame frame) {}

    private static final Part NOBODY = new Part(null, null, 0, 0, 0, List.of());

    private final long placesIntervalNs;
    private final Map<String, Part> parts = new HashMap<>();

    private BoardSnapshot snapshot;
    private long edition;
    private long now;

    /** @param placesIntervalNs how long places may be wrong because of others */
    EncodedEntrants(long placesIntervalNs) {
        this.placesIntervalNs = placesIntervalNs;
    }

    void refresh(BoardSnapshot newest, long newEdition, long newNow) {
        snapshot = newest;
        edition = newEdition;
        now = newNow;
    }

    /** As of this edition. */
    Part part(String bib) {
        var known = parts.get(bib);
        if (known != null && !isOutdated(known, bib)) {
            return known;
        }
        var view = snapshot.findEntrant(bib).orElse(null);
        if (view == null) {
            // Nothing is kept of bibs that are nobody's: anybody may ask for any number of them.
            parts.remove(bib);
            return NOBODY;
        }
        var part = built(known, view);
        parts.put(bib, part);
        return part;
    }

    /** What is to be announced of an entrant to who was told everything up to an edition. */
    List<Frame> newsSince(String bib, long since) {
        if (snapshot.isFrozen()) {
            return List.of();
        }
        return part(bib).news().stream()
                .filter(news -> news.edition() > since)
                .map(News::frame)
                .toList();
    }

    /** Forgets those that nobody watches any more. */
    void keepOnly(Set<String> watched) {
        parts.keySet().retainAll(watched);
    }

    private Part built(Part known, EntrantView view) {
        var json = Json.write(view);
        if (known == null) {
            return new Part(view, json, edition, snapshot.sequence(), now, List.of());
        }
        long changed = Arrays.equals(json, known.json()) ? known.edition() : edition;
        return new Part(view, json, changed, snapshot.sequence(), now, news(known, view));
    }

    private List<News> news(Part known, EntrantView view) {
        if (snapshot.isFrozen()) {
            return List.of();
        }
        var changes = SplitChanges.between(known.view(), view);
        if (changes.isEmpty()) {
            return known.news();
        }
        var news = new ArrayList<>(known.news());
        changes.forEach(change -> news.add(new News(edition, Frame.of(change))));
        return List.copyOf(news.subList(Math.max(0, news.size() - NEWS_KEPT), news.size()));
    }

    /** At once if the entrant changed; now and then if only others did, for its places among them. */
    private boolean isOutdated(Part part, String bib) {
        return snapshot.changedAt(bib) > part.builtAt()
                || snapshot.sequence() > part.builtAt() && now - part.builtNs() >= placesIntervalNs;
    }
}
