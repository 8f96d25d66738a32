package run.boylston.feed.socket;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.Selection;

/**
 * Each watched group, encoded once for all who watch it. Who of a group is watched changes with every mat, and is looked
 * at now and then. The publisher's thread alone uses it.
 */
final class EncodedGroups {

    /**
     * One group.
     *
     * @param edition in which it last changed
     * @param joined the edition since which each member is watched
     * @param newest edition in which the group or any member last changed
     * @param checkedAt edition that this is true of
     */
    record Part(
            byte[] json,
            long edition,
            Map<String, Long> joined,
            long newest,
            long checkedAt,
            long builtAt,
            long builtNs) {}

    /** Of a group that nobody is in: told once and then no more. */
    private static final long FIRST = 1;

    private final EncodedEntrants entrants;
    private final int size;
    private final long placesIntervalNs;
    private final Map<Selection, Part> parts = new HashMap<>();

    private BoardSnapshot snapshot;
    private long edition;
    private long now;

    /** @param size how many of a group are watched */
    EncodedGroups(EncodedEntrants entrants, int size, long placesIntervalNs) {
        this.entrants = entrants;
        this.size = size;
        this.placesIntervalNs = placesIntervalNs;
    }

    void refresh(BoardSnapshot newest, long newEdition, long newNow) {
        snapshot = newest;
        edition = newEdition;
        now = newNow;
    }

    /** As of this edition. */
    Part part(Selection group) {
        var known = parts.get(group);
        if (known != null && known.checkedAt() == edition) {
            return known;
        }
        var part = checked(known == null || isOutdated(known) ? built(known, group) : known);
        if (part.joined().isEmpty()) {
            // Nothing is kept of groups that nobody is in: anybody may ask for any number of them.
            parts.remove(group);
            return new Part(part.json(), FIRST, part.joined(), FIRST, edition, part.builtAt(), part.builtNs());
        }
        parts.put(group, part);
        return part;
    }

    /** Forgets those that nobody watches any more. */
    void keepOnly(Set<Selection> watched) {
        parts.keySet().retainAll(watched);
    }

    private Part built(Part known, Selection group) {
        var view = snapshot.group(group, size);
        var json = Json.write(view);
        boolean same = known != null && Arrays.equals(json, known.json());
        var joined = new HashMap<String, Long>();
        view.bibs()
                .forEach(bib ->
                        joined.put(bib, known == null ? edition : known.joined().getOrDefault(bib, edition)));
        return new Part(json, same ? known.edition() : edition, joined, 0, 0, snapshot.sequence(), now);
    }

    private Part checked(Part part) {
        long newest = part.edition();
        for (var bib : part.joined().keySet()) {
            newest = Math.max(newest, entrants.part(bib).edition());
        }
        return new Part(part.json(), part.edition(), part.joined(), newest, edition, part.builtAt(), part.builtNs());
    }

    /** At once if somebody left the board. */
    private boolean isOutdated(Part part) {
        return snapshot.resetAt() > part.builtAt()
                || snapshot.sequence() > part.builtAt() && now - part.builtNs() >= placesIntervalNs;
    }
}
