package run.boylston.local;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Time since the race's first gun, as people write it: {@code 1h18m}, {@code 90m}, {@code 30s}. */
record RaceTime(Duration duration) {

    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,6})s)?");

    static RaceTime parse(String text) {
        var parts = TEXT.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new TypeConversionException("'" + text + "' is no race time: write it like 1h18m, 90m or 30s");
        }
        return new RaceTime(Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(number(parts.group(3))));
    }

    /** {@code 1:18:05}. */
    static String format(Duration raceTime) {
        return String.format("%d:%02d:%02d", raceTime.toHours(), raceTime.toMinutesPart(), raceTime.toSecondsPart());
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
