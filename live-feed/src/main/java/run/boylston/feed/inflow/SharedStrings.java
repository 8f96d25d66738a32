package run.boylston.feed.inflow;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;

/**
 * Makes equal strings one: 300,000 splits name eleven points, and a decoder makes a new string for each. Keeps at most
 * 10,000, so that no producer can fill the memory with words. Of any thread.
 */
final class SharedStrings {

    private static final int MOST = 10_000;

    private final ConcurrentMap<String, String> strings = new ConcurrentHashMap<>();

    Progress shared(Progress progress) {
        return new Progress(
                shared(progress.race()),
                progress.bib(),
                progress.revision(),
                progress.status(),
                progress.gunTime(),
                progress.startTime(),
                shared(progress.actualWave()),
                shared(progress.target()),
                progress.splits() == null
                        ? List.of()
                        : progress.splits().stream().map(this::shared).toList(),
                progress.motion(),
                progress.projection(),
                progress.corrected());
    }

    EntrantEntry shared(EntrantEntry entrant) {
        return new EntrantEntry(
                shared(entrant.race()),
                entrant.bib(),
                entrant.name(),
                entrant.kind(),
                shared(entrant.contest()),
                shared(entrant.division()),
                shared(entrant.wave()),
                shared(entrant.sex()),
                shared(entrant.ageGroup()),
                shared(entrant.country()),
                shared(entrant.state()),
                entrant.hometown(),
                shared(entrant.club()),
                shared(entrant.charity()),
                entrant.note(),
                entrant.targets(),
                entrant.simulated(),
                shared(entrant.trackerOwner()));
    }

    private Split shared(Split split) {
        return new Split(
                shared(split.point()),
                split.distanceM(),
                split.time(),
                split.raceMs(),
                split.gunMs(),
                split.netMs(),
                shared(split.segmentFrom()),
                split.segmentMs(),
                split.source(),
                split.marks() == null ? List.of() : List.copyOf(split.marks()),
                split.aheadMs());
    }

    private String shared(String text) {
        if (text == null) {
            return null;
        }
        var known = strings.get(text);
        if (known == null && strings.size() < MOST) {
            strings.put(text, text);
        }
        return known == null ? text : known;
    }
}
