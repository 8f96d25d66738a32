package run.boylston.feed.door;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is in, of how many there may be: in all, and from one address. This machine's own are counted in all alone. */
final class Room {

    private final int most;
    private final int mostOfAddress;
    private final AtomicInteger in = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    /** @param mostOfAddress 0 is no limit */
    Room(int most, int mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress == 0 ? Integer.MAX_VALUE : mostOfAddress;
    }

    boolean isFull() {
        return in.get() >= most;
    }

    boolean isFullFor(String address) {
        return !address.equals(ClientAddresses.LOCAL) && byAddress.getOrDefault(address, 0) >= mostOfAddress;
    }

    int in() {
        return in.get();
    }

    void enter(String address) {
        in.incrementAndGet();
        byAddress.merge(address, 1, Integer::sum);
    }

    void leave(String address) {
        in.decrementAndGet();
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
}
