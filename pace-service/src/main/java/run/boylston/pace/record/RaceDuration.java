package run.boylston.pace.record;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Times as people write them, {@code H:MM:SS} with decimals or without, and milliseconds. */
final class RaceDuration {

    private static final Pattern WORDING = Pattern.compile("(\\d{1,3}):([0-5]\\d):([0-5]\\d)(?:\\.(\\d{1,3}))?");

    private RaceDuration() {}

    /** Milliseconds; empty if it is worded otherwise. */
    static OptionalLong find(String wording) {
        var matcher = WORDING.matcher(wording == null ? "" : wording);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        var seconds = (Long.parseLong(matcher.group(1)) * 60 + Long.parseLong(matcher.group(2))) * 60
                + Long.parseLong(matcher.group(3));
        return OptionalLong.of(seconds * 1_000 + decimals(matcher.group(4)));
    }

    /** {@code H:MM:SS}, to the nearest second. */
    static String word(long ms) {
        var seconds = Math.round(ms / 1_000.0);
        return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static long decimals(String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }
}
