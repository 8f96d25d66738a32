package run.boylston.pace.fix;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.postgres.PgSession;

/**
 * The filters of the trackers this replica hears, and nothing that could not be made again: after a restart a filter
 * begins with the mats its entrant has passed and the next fix. Used by the one thread of the fixes' channel.
 */
@ApplicationScoped
class Filters {

    private final Map<String, TrackedFilter> byTracker;
    private final Map<String, FixRace> races = new HashMap<>();

    Filters(PaceConfig config) {
        byTracker = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TrackedFilter> longestSilent) {
                return size() > config.maxTrackers();
            }
        };
    }

    /** Brings the filters of these fixes' trackers up to what the database says of whom they follow. */
    void refresh(PgSession session, Collection<PositionFix> fixes) {
        var found = new HashMap<String, TrackedRows.Found>();
        TrackedRows.find(session, fixes).forEach(one -> found.put(one.tracked().trackerKey(), one));
        fixes.stream().map(PositionFix::key).distinct().forEach(key -> {
            if (found.containsKey(key)) {
                byTracker.compute(key, (same, known) -> refreshed(session, known, found.get(key)));
            } else {
                byTracker.remove(key);
            }
        });
    }

    /** Null while there is nothing to filter against. */
    private TrackedFilter refreshed(PgSession session, TrackedFilter known, TrackedRows.Found found) {
        var tracked = found.tracked();
        if (known != null && known.tracked().equals(tracked) && known.mats() == found.progressRevision()) {
            return known;
        }
        var race = race(session, tracked);
        var filter = known != null && known.tracked().equals(tracked)
                ? Optional.of(known.filter())
                : race.newFilter(tracked);
        filter.ifPresent(of ->
                TrackedRows.listSplits(session, tracked).forEach(split -> of.mat(split.distanceM(), split.raceMs())));
        return filter.map(of -> new TrackedFilter(tracked, race, of, found.progressRevision()))
                .orElse(null);
    }

    private FixRace race(PgSession session, Tracked tracked) {
        var known = races.get(tracked.race());
        if (known == null || known.race().revision() != tracked.raceRevision()) {
            known = FixRace.load(session, tracked.race());
            races.put(tracked.race(), known);
        }
        return known;
    }

    Optional<TrackedFilter> find(String trackerKey) {
        return Optional.ofNullable(byTracker.get(trackerKey));
    }
}
