package run.boylston.ingest.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.topic.CompactedTable;

/** The races of the catalogue, by id alone: whose chip it is does not matter at the front door. */
@ApplicationScoped
public class KnownRaces implements CompactedTable.Rows {

    private final Set<String> races = ConcurrentHashMap.newKeySet();

    public boolean contains(String race) {
        return races.contains(race);
    }

    @Override
    public void row(String key, byte[] value) {
        var isOfARace = key.indexOf('/') >= 0;
        if (isOfARace) {
            return;
        }
        if (value == null) {
            races.remove(key);
        } else {
            races.add(key);
        }
    }
}
