package run.boylston.feed.socket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.feed.board.Selection;
import run.boylston.feed.watch.HelloResult.Watch;

/** Which fans watch what, so that a change goes to those alone. The publisher's thread alone uses it. */
class FanIndex {

    /** Each as they came: neighbours in memory, here, in the container and in the kernel, are then served one after another. */
    private final Set<Fan> all = new LinkedHashSet<>();

    private final Set<Fan> leaders = new LinkedHashSet<>();
    private final Set<Fan> field = new LinkedHashSet<>();
    private final Map<String, Set<Fan>> byBib = new HashMap<>();
    private final Map<Selection, Set<Fan>> byGroup = new HashMap<>();

    /** @param before null if the fan was not in it */
    void watch(Fan fan, Watch before, Watch now) {
        if (before != null) {
            removeWatch(fan, before);
        }
        all.add(fan);
        if (now.leaders()) {
            leaders.add(fan);
        }
        if (now.field()) {
            field.add(fan);
        }
        now.entrants().forEach(bib -> add(byBib, bib, fan));
        now.groups().forEach(group -> add(byGroup, group, fan));
    }

    /** @param watched null if the fan was not in it */
    void remove(Fan fan, Watch watched) {
        if (watched != null) {
            removeWatch(fan, watched);
            all.remove(fan);
        }
    }

    private void removeWatch(Fan fan, Watch watched) {
        leaders.remove(fan);
        field.remove(fan);
        watched.entrants().forEach(bib -> remove(byBib, bib, fan));
        watched.groups().forEach(group -> remove(byGroup, group, fan));
    }

    private static <T> void add(Map<T, Set<Fan>> fans, T watched, Fan fan) {
        // Most bibs are watched by few.
        fans.computeIfAbsent(watched, none -> new LinkedHashSet<>(2)).add(fan);
    }

    private static <T> void remove(Map<T, Set<Fan>> fans, T watched, Fan fan) {
        fans.computeIfPresent(watched, (same, those) -> {
            those.remove(fan);
            return those.isEmpty() ? null : those;
        });
    }

    Collection<Fan> all() {
        return all;
    }

    /**
     * Whom changes concern, some more than once: first who follows a few, whom it takes little to tell. A list of its own,
     * since to serve a fan may change what it watches.
     */
    List<Fan> concerned(Changes changes) {
        if (changes.forAll()) {
            return new ArrayList<>(all);
        }
        var fans = new ArrayList<Fan>();
        changes.bibs().forEach(bib -> fans.addAll(byBib.getOrDefault(bib, Set.of())));
        if (changes.roster()) {
            byGroup.values().forEach(fans::addAll);
        } else {
            changes.groups().forEach(group -> fans.addAll(byGroup.getOrDefault(group, Set.of())));
        }
        if (changes.leaders()) {
            fans.addAll(leaders);
        }
        if (changes.field()) {
            fans.addAll(field);
        }
        return fans;
    }
}
