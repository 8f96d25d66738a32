package run.boylston.contracts.results;

/**
 * Times as results show them, {@code H:MM:SS}: gun times are read to a tenth of a second, and every time is shown at the
 * next longer whole second.
 */
public final class ResultTime {

    private static final long TENTH_MS = 100;

    private ResultTime() {}

    /** @param gunMs milliseconds since the gun; null gives an empty text */
    public static String gun(Long gunMs) {
        return gunMs == null ? "" : clock(gunMs(gunMs));
    }

    /** A gun time as it counts for places: to a tenth of a second. */
    public static long gunMs(long gunMs) {
        return Math.floorDiv(gunMs, TENTH_MS) * TENTH_MS;
    }

    /** @param netMs milliseconds since the start, subtracted before any rounding; null gives an empty text */
    public static String net(Long netMs) {
        return netMs == null ? "" : clock(netMs);
    }

    private static String clock(long ms) {
        var seconds = -Math.floorDiv(-ms, 1_000L);
        var sign = seconds < 0 ? "-" : "";
        var whole = Math.abs(seconds);
        return "%s%d:%02d:%02d".formatted(sign, whole / 3_600, whole / 60 % 60, whole % 60);
    }
}
