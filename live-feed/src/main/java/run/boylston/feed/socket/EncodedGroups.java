package run.boylston.feed.socket;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** Of a group that nobody was ever in: told once and then no more. */
    private static final long FIRST = 1;

    private final EncodedEntrants entrants;
    private final int size;
    private final long placesIntervalNs;
    /** Who was longest not looked at comes first. */
    private final Map<Selection, Part> parts = new LinkedHashMap<>();

    private final Map<String, Set<Selection>> groupsByBib = new HashMap<>();
    private final Set<Selection> changed = new HashSet<>();

    private BoardSnapshot snapshot;
    private long edition;
    private long now;

    /** @param size how many of a group are watched */
    EncodedGroups(EncodedEntrants entrants, int size, long placesIntervalNs) {
        this.entrants = entrants;
        this.size = size;
        this.placesIntervalNs = placesIntervalNs;
    }

    /** Looks at those for which it is time; after somebody left the board, at all. */
    void refresh(BoardSnapshot newest, long newEdition, long newNow) {
        snapshot = newest;
        edition = newEdition;
        now = newNow;
        changed.clear();
        var outdated = parts.entrySet().stream()
                .takeWhile(each -> isOutdated(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        outdated.forEach(this::lookAgain);
    }

    private void lookAgain(Selection group) {
        var part = built(parts.get(group), group);
        forget(group);
        if (part.edition() == edition) {
            changed.add(group);
        }
        // Of who was not watched until now, places may be old.
        part.joined().forEach((bib, joined) -> {
            if (joined == edition) {
                entrants.lookAtPlaces(bib);
            }
        });
        // Also one that everybody has left: its fans are to be told.
        put(group, checked(part));
    }

    /** Those that are another since the last edition. */
    Set<Selection> changed() {
        return changed;
    }

    /** Those through which an entrant is watched. */
    Set<Selection> groupsOf(String bib) {
        return groupsByBib.getOrDefault(bib, Set.of());
    }

    /** As of this edition. */
    Part part(Selection group) {
        var known = parts.get(group);
        if (known == null) {
            return keep(group, checked(built(null, group)));
        }
        return known.checkedAt() == edition ? known : recheck(group, known);
    }

    private Part recheck(Selection group, Part known) {
        var part = checked(known);
        parts.put(group, part);
        return part;
    }

    /** Nothing is kept of groups that nobody was ever in: anybody may ask for any number of them. */
    private Part keep(Selection group, Part part) {
        if (part.joined().isEmpty()) {
            return new Part(part.json(), FIRST, part.joined(), FIRST, edition, part.builtAt(), part.builtNs());
        }
        return put(group, part);
    }

    private Part put(Selection group, Part part) {
        parts.put(group, part);
        part.joined().keySet().forEach(bib -> groupsByBib
                .computeIfAbsent(bib, none -> new HashSet<>())
                .add(group));
        return part;
    }

    private void forget(Selection group) {
        for (var bib : parts.remove(group).joined().keySet()) {
            groupsByBib.computeIfPresent(bib, (same, groups) -> {
                groups.remove(group);
                return groups.isEmpty() ? null : groups;
            });
        }
    }

    /** Forgets those that nobody watches any more. */
    void keepOnly(Set<Selection> watched) {
        parts.keySet().stream()
                .filter(group -> !watched.contains(group))
                .toList()
                .forEach(this::forget);
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
            newest = Math.max(
                    newest, entrants.find(bib).map(EncodedEntrant::edition).orElse(0L));
        }
        return new Part(part.json(), part.edition(), part.joined(), newest, edition, part.builtAt(), part.builtNs());
    }

    /** At once if somebody left the board. */
    private boolean isOutdated(Part part) {
        return snapshot.resetAt() > part.builtAt()
                || snapshot.sequence() > part.builtAt() && now - part.builtNs() >= placesIntervalNs;
    }
}
