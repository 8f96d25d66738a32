package run.boylston.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** TCP ports of 127.0.0.1, the only address that anything embedded listens on. */
public final class LoopbackPort {

    public static final String HOST = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 1_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST - LOWEST));

    private LoopbackPort() {}

    /**
     * A port that nobody listens on now, below those that systems give to outgoing connections: of these a busy machine takes
     * one between finding and using it. None is given twice before all others were: who asks for two listens on both later.
     */
    public static int findFree() {
        return IntStream.generate(NEXT::getAndIncrement)
                .limit(TRIES)
                .map(next -> LOWEST + Math.floorMod(next, HIGHEST - LOWEST))
                .filter(LoopbackPort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free TCP port on " + HOST));
    }

    /** Whether a server could listen on the port now, as most servers do: past connections in TIME_WAIT do not count. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
