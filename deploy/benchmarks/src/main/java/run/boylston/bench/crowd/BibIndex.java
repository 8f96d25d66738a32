package run.boylston.bench.crowd;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A number for each bib, one after the other: fifteen thousand fans keep revisions in arrays, not in maps. */
final class BibIndex {

    private final Map<String, Integer> indexes = new ConcurrentHashMap<>();

    int of(String bib) {
        var known = indexes.get(bib);
        return known != null ? known : add(bib);
    }

    private synchronized int add(String bib) {
        return indexes.computeIfAbsent(bib, ignored -> indexes.size());
    }
}
