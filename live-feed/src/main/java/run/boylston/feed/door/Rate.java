package run.boylston.feed.door;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How often something is done in a minute: in all, and for one address. This machine's own is counted in all alone. */
public final class Rate {

    private static final long WINDOW_NS = TimeUnit.MINUTES.toNanos(1);

    private final int most;
    private final int mostOfAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private long windowFrom;
    private int all;

    /** @param mostOfAddress 0 is no limit */
    public Rate(int most, int mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress == 0 ? Integer.MAX_VALUE : mostOfAddress;
        windowFrom = System.nanoTime();
    }

    /**
     * Counts once more, unless it is once too often.
     *
     * @param now by {@link System#nanoTime}
     */
    public synchronized boolean take(String address, long now) {
        if (now - windowFrom >= WINDOW_NS) {
            windowFrom = now;
            all = 0;
            byAddress.clear();
        }
        int ofAddress = byAddress.getOrDefault(address, 0);
        if (all >= most || ofAddress >= mostOfAddress && !address.equals(ClientAddresses.LOCAL)) {
            return false;
        }
        all++;
        byAddress.put(address, ofAddress + 1);
        return true;
    }
}
