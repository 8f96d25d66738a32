package run.boylston.pace.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.pace.fix.TrackedRows.Found;
import run.boylston.pace.postgres.PgSession;

/**
 * The filters of the trackers this replica hears, and nothing that could not be made again: after a restart a filter
 * begins with the mats its entrant has passed and the next fix. Not thread-safe.
 */
final class Filters {

    /** A phone speaks every second or two: whom it follows, and the mats passed, are looked up no oftener. */
    private static final Duration LOOKED_UP_EVERY = Duration.ofSeconds(1);

    /** @param filter null for a tracker that follows nobody, or nobody whose course is known */
    private record Known(TrackedFilter filter, Instant lookedUpAt) {}

    private final Map<String, Known> byTracker;
    private final Map<String, FixRace> races = new HashMap<>();

    /** @param most kept; beyond them the one longest silent is forgotten */
    Filters(int most) {
        byTracker = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known> longestSilent) {
                return size() > most;
            }
        };
    }

    /** Brings the filters of these fixes' trackers up to what the database says of whom they follow. */
    void refresh(PgSession session, Collection<PositionFix> fixes, Instant now) {
        var due = due(fixes, now);
        if (due.isEmpty()) {
            return;
        }
        var found = new HashMap<String, Found>();
        TrackedRows.find(session, due.values())
                .forEach(one -> found.put(one.tracked().trackerKey(), one));
        var passed = TrackedRows.passed(session, listChanged(found));
        due.keySet().forEach(key -> {
            var filter = found.containsKey(key) ? refreshed(session, key, found.get(key), passed) : null;
            byTracker.put(key, new Known(filter, now));
        });
    }

    Optional<TrackedFilter> find(String trackerKey) {
        return Optional.ofNullable(byTracker.get(trackerKey)).map(Known::filter);
    }

    private Map<String, PositionFix> due(Collection<PositionFix> fixes, Instant now) {
        var due = new HashMap<String, PositionFix>();
        for (var fix : fixes) {
            var key = fix.key();
            var known = byTracker.get(key);
            if (known == null || !known.lookedUpAt().plus(LOOKED_UP_EVERY).isAfter(now)) {
                due.put(key, fix);
            }
        }
        return due;
    }

    private List<Tracked> listChanged(Map<String, Found> found) {
        var changed = new ArrayList<Tracked>();
        found.forEach((key, one) -> {
            if (find(key).filter(known -> known.isOf(one)).isEmpty()) {
                changed.add(one.tracked());
            }
        });
        return changed;
    }

    /** Null while there is nothing to filter against. */
    private TrackedFilter refreshed(
            PgSession session, String key, Found found, Map<String, List<PassedMat>> passedByEntrant) {
        var known = find(key);
        if (known.filter(same -> same.isOf(found)).isPresent()) {
            return known.get();
        }
        var passed = passedByEntrant.getOrDefault(found.tracked().entrantKey(), List.of());
        return known.filter(same -> same.continuesWith(found.tracked(), passed))
                .or(() -> begin(session, found.tracked()))
                .map(filter -> filter.told(found.progressRevision(), passed))
                .orElse(null);
    }

    private Optional<TrackedFilter> begin(PgSession session, Tracked tracked) {
        var race = race(session, tracked);
        return race.newFilter(tracked).map(filter -> new TrackedFilter(tracked, race, filter, -1, List.of()));
    }

    private FixRace race(PgSession session, Tracked tracked) {
        var known = races.get(tracked.race());
        if (known == null || known.race().revision() != tracked.raceRevision()) {
            known = FixRace.load(session, tracked.race());
            races.put(tracked.race(), known);
        }
        return known;
    }
}
