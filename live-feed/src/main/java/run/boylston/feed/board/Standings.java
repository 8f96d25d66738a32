package run.boylston.feed.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.LongStream;
import run.boylston.contracts.live.EntrantView.Place;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;

/**
 * Places by timing point, within a contest's division, a sex of it, an age group of it; immutable. Equal times share a
 * place.
 */
final class Standings {

    private record Slot(Group group, int point) {}

    private final RaceLayout layout;
    /** Shared with newer standings and growing: a slot made later has no times here. */
    private final Map<Slot, Integer> slots;

    private final Chunks<SortedTimes> times;

    private Standings(RaceLayout layout, Map<Slot, Integer> slots, Chunks<SortedTimes> times) {
        this.layout = layout;
        this.slots = slots;
        this.times = times;
    }

    SortedTimes times(Group group, int point) {
        var slot = slots.get(new Slot(group, point));
        var found = slot == null ? null : times.at(slot);
        return found == null ? SortedTimes.EMPTY : found;
    }

    /** In course order; empty where the division is not ranked. */
    List<Places> places(EntrantEntry entrant, Progress progress) {
        if (progress == null || !layout.isRanked(entrant)) {
            return List.of();
        }
        return layout.placed(entrant, progress).stream()
                .map(split -> places(entrant, split))
                .toList();
    }

    /** At a split that has a place; null where the division is not ranked. */
    Places places(EntrantEntry entrant, Split split) {
        if (!layout.isRanked(entrant)) {
            return null;
        }
        int point = layout.pointIndex(split.point());
        long timeMs = layout.officialMs(entrant, split);
        return new Places(
                split.point(),
                place(Group.ofDivision(entrant), point, timeMs),
                place(Group.ofSex(entrant), point, timeMs),
                place(Group.ofAge(entrant), point, timeMs));
    }

    private Place place(Group group, int point, long timeMs) {
        if (group == null) {
            return null;
        }
        var those = times(group, point);
        return new Place(those.countFasterThan(timeMs) + 1, those.size());
    }

    /** Keeps standings up to date, in one thread. A split that moves is one entry removed and one added. */
    static final class Editor {

        private final RaceLayout layout;
        private final ConcurrentMap<Slot, Integer> slots = new ConcurrentHashMap<>();
        private final Chunks.Editor<SortedTimes> times = new Chunks.Editor<>();
        private final Map<Integer, Pending> pending = new HashMap<>();

        Editor(RaceLayout layout) {
            this.layout = layout;
        }

        /** Takes an entrant out as it was and puts it in as it is; either may have nothing to place. */
        void replace(EntrantState before, EntrantState after) {
            forEachEntry(before, (slot, entry) -> pendingOf(slot).removed.add(entry));
            forEachEntry(after, (slot, entry) -> pendingOf(slot).added.add(entry));
        }

        Standings publish(long stamp) {
            pending.forEach((slot, changes) -> changes.applyTo(times, slot, stamp));
            pending.clear();
            return new Standings(layout, slots, times.publish());
        }

        private Pending pendingOf(int slot) {
            return pending.computeIfAbsent(slot, none -> new Pending());
        }

        private void forEachEntry(EntrantState state, EntryAction action) {
            if (state == null || state.entrant() == null || state.progress() == null) {
                return;
            }
            var groups = Group.allOf(state.entrant());
            for (var split : layout.placed(state.entrant(), state.progress())) {
                long entry = SortedTimes.entry(layout.officialMs(state.entrant(), split), state.index());
                for (var group : groups) {
                    action.entry(slot(group, layout.pointIndex(split.point())), entry);
                }
            }
        }

        private int slot(Group group, int point) {
            return slots.computeIfAbsent(new Slot(group, point), none -> slots.size());
        }
    }

    private interface EntryAction {
        void entry(int slot, long entry);
    }

    private static final class Pending {

        private final LongStream.Builder added = LongStream.builder();
        private final LongStream.Builder removed = LongStream.builder();

        void applyTo(Chunks.Editor<SortedTimes> times, int slot, long stamp) {
            var in = added.build().sorted().toArray();
            var out = removed.build().sorted().toArray();
            var before = times.at(slot) == null ? SortedTimes.EMPTY : times.at(slot);
            var newIn = without(in, out);
            var goneOut = without(out, in);
            if (newIn.length + goneOut.length > 0) {
                times.set(slot, before.with(newIn, goneOut), stamp);
            }
        }

        /** Sorted entries less those of the other sorted ones, each cancelling one. */
        private static long[] without(long[] entries, long[] others) {
            var rest = new long[entries.length];
            int length = 0;
            int other = 0;
            for (long entry : entries) {
                while (other < others.length && others[other] < entry) {
                    other++;
                }
                if (other < others.length && others[other] == entry) {
                    other++;
                } else {
                    rest[length++] = entry;
                }
            }
            return Arrays.copyOf(rest, length);
        }
    }
}
