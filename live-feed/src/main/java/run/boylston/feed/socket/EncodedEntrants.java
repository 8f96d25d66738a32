package run.boylston.feed.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.boylston.feed.board.BoardSnapshot;

/** Each watched entrant, as of the newest edition. The publisher's thread alone uses it. */
final class EncodedEntrants {

    /** With the board's sequence, and the time, at which they were looked at. */
    private static final class Known {

        private final EncodedEntrant entrant;
        private long sequence;
        private long placesNs;

        private Known(EncodedEntrant entrant) {
            this.entrant = entrant;
        }
    }

    private final long placesForNs;
    private final Map<String, Known> entrants = new HashMap<>();

    private BoardSnapshot snapshot;
    private long edition;
    private long now;

    /** @param placesForNs for so long places are good for whoever asks, whatever others do */
    EncodedEntrants(long placesForNs) {
        this.placesForNs = placesForNs;
    }

    void refresh(BoardSnapshot newest, long newEdition, long newNow) {
        snapshot = newest;
        edition = newEdition;
        now = newNow;
    }

    /** With places as they were looked at last; empty for who is not shown. */
    Optional<EncodedEntrant> find(String bib) {
        var known = entrants.get(bib);
        if (known == null || snapshot.changedAt(bib) > known.sequence) {
            known = look(bib, known);
        }
        return Optional.ofNullable(known).map(one -> one.entrant);
    }

    /** Finds out where they stand now, if nobody has just done so. */
    void lookAtPlaces(String bib) {
        if (find(bib).isEmpty()) {
            return;
        }
        var known = entrants.get(bib);
        if (snapshot.sequence() > known.sequence && now - known.placesNs >= placesForNs) {
            known.entrant.takePlaces(snapshot.places(bib), edition);
            known.sequence = snapshot.sequence();
            known.placesNs = now;
        }
    }

    /** Nothing is kept of bibs that are nobody's: anybody may ask for any number of them. */
    private Known look(String bib, Known before) {
        var view = snapshot.findEntrant(bib).orElse(null);
        if (view == null) {
            entrants.remove(bib);
            return null;
        }
        var known = before;
        if (known == null) {
            known = new Known(new EncodedEntrant(view, edition));
            entrants.put(bib, known);
        } else {
            known.entrant.take(view, edition, !snapshot.isFrozen());
        }
        known.sequence = snapshot.sequence();
        known.placesNs = now;
        return known;
    }

    /** What is to be announced of an entrant to who was told everything up to an edition. */
    List<Frame> newsSince(String bib, long since) {
        return snapshot.isFrozen()
                ? List.of()
                : find(bib).map(entrant -> entrant.newsSince(since)).orElse(List.of());
    }

    /** Forgets those that nobody watches any more. */
    void keepOnly(Set<String> watched) {
        entrants.keySet().retainAll(watched);
    }
}
