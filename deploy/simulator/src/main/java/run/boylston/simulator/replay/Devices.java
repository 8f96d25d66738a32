package run.boylston.simulator.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import run.boylston.contracts.ingest.RaceKey.Purpose;
import run.boylston.simulator.load.RaceManager;

/** Every reader's and every phone's own key. */
final class Devices {

    private final Map<String, String> keys;

    private Devices(Map<String, String> keys) {
        this.keys = keys;
    }

    /** Asks for a key for each mat's reader and each tracker. */
    static Devices register(RaceManager manager, Iterable<String> mats, Iterable<String> trackers)
            throws InterruptedException {
        var keys = new LinkedHashMap<String, String>();
        for (var mat : mats) {
            keys.put(mat, manager.createKey("R-" + mat, Purpose.READS));
        }
        for (var tracker : trackers) {
            keys.put(tracker, manager.createKey(tracker, Purpose.FIXES));
        }
        return new Devices(keys);
    }

    /** @param device a mat's or a tracker's id */
    String getKey(String device) {
        return keys.get(device);
    }
}
