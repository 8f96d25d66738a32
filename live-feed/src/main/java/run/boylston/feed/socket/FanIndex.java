package run.boylston.feed.socket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.feed.board.Selection;
import run.boylston.feed.watch.HelloResult.Watch;

/** Which fans watch what, so that a change goes to those alone. The publisher's thread alone uses it. */
class FanIndex {

    /**
     * Each as they came: neighbours in memory, here, in the container and in the kernel, are then served one after another.
     * Arrays, since they are walked many times a second; to find one of ten thousand who leaves takes some microseconds in each.
     */
    private final List<Fan> all = new ArrayList<>();

    private final List<Fan> leaders = new ArrayList<>();
    private final List<Fan> field = new ArrayList<>();
    private final Map<String, List<Fan>> byBib = new HashMap<>();
    private final Map<Selection, List<Fan>> byGroup = new HashMap<>();

    /** @param before null if the fan was not in it */
    void watch(Fan fan, Watch before, Watch now) {
        if (before != null) {
            removeWatch(fan, before);
        } else {
            all.add(fan);
        }
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
        if (watched.leaders()) {
            leaders.remove(fan);
        }
        if (watched.field()) {
            field.remove(fan);
        }
        watched.entrants().forEach(bib -> remove(byBib, bib, fan));
        watched.groups().forEach(group -> remove(byGroup, group, fan));
    }

    private static <T> void add(Map<T, List<Fan>> fans, T watched, Fan fan) {
        // Most bibs are watched by few.
        fans.computeIfAbsent(watched, none -> new ArrayList<>(1)).add(fan);
    }

    private static <T> void remove(Map<T, List<Fan>> fans, T watched, Fan fan) {
        fans.computeIfPresent(watched, (same, those) -> {
            those.remove(fan);
            return those.isEmpty() ? null : those;
        });
    }

    Collection<Fan> all() {
        return all;
    }

    /** Who watches leaders. */
    Collection<Fan> ofLeaders() {
        return leaders;
    }

    /**
     * Whom changes concern, some more than once, but for those of leaders: first who follows a few, whom it takes little to
     * tell. A list of its own, since to serve a fan may change what it watches.
     */
    List<Fan> concerned(Changes changes) {
        if (changes.forAll()) {
            return new ArrayList<>(all);
        }
        var fans = new ArrayList<Fan>();
        changes.bibs().forEach(bib -> fans.addAll(byBib.getOrDefault(bib, List.of())));
        if (changes.roster()) {
            byGroup.values().forEach(fans::addAll);
        } else {
            changes.groups().forEach(group -> fans.addAll(byGroup.getOrDefault(group, List.of())));
        }
        if (changes.field()) {
            fans.addAll(field);
        }
        return fans;
    }
}
