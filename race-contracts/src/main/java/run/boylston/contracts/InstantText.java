package run.boylston.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * Instants as contracts write them, {@code 2018-04-16T14:00:00.250Z}. The JDK's formatter takes any calendar and any
 * pattern, and took a fifth of the time in which a fix is read and used; this takes the one form and leaves the rest to it.
 */
final class InstantText {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int NANOS_DIGITS = 9;

    /** Where a fraction or the Z comes. */
    private static final int SECONDS_END = 19;

    private static final long FIRST_S = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_A_DAY;
    private static final long END_S = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_A_DAY;

    private InstantText() {}

    /** Null for what is not in that form, though it may be an instant. */
    static Instant parse(String text) {
        var end = text.length() - 1;
        if (end < SECONDS_END || text.charAt(end) != 'Z' || !isSeparated(text)) {
            return null;
        }
        var day = epochDay(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        var second = secondOfDay(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        var nanos = nanos(text, end);
        return day == null || second < 0 || nanos < 0
                ? null
                : Instant.ofEpochSecond(day * SECONDS_A_DAY + second, nanos);
    }

    /** As {@link DateTimeFormatter#ISO_INSTANT} does. */
    static String format(Instant instant) {
        var epochS = instant.getEpochSecond();
        if (epochS < FIRST_S || epochS >= END_S) {
            return DateTimeFormatter.ISO_INSTANT.format(instant);
        }
        var day = LocalDate.ofEpochDay(Math.floorDiv(epochS, SECONDS_A_DAY));
        var second = Math.floorMod(epochS, SECONDS_A_DAY);
        var text = new StringBuilder(30);
        digits(text, day.getYear(), 1_000);
        digits(text.append('-'), day.getMonthValue(), 10);
        digits(text.append('-'), day.getDayOfMonth(), 10);
        digits(text.append('T'), second / 3_600, 10);
        digits(text.append(':'), second / 60 % 60, 10);
        digits(text.append(':'), second % 60, 10);
        fraction(text, instant.getNano());
        return text.append('Z').toString();
    }

    private static boolean isSeparated(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** Null if there is no such day. */
    private static Long epochDay(int year, int month, int day) {
        var exists = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day).toEpochDay() : null;
    }

    /** Below zero if there is no such second. */
    private static int secondOfDay(int hour, int minute, int second) {
        var exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return exists ? (hour * 60 + minute) * 60 + second : -1;
    }

    /** Below zero if what stands between the seconds and the Z is no fraction. */
    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        var digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > NANOS_DIGITS) {
            return -1;
        }
        var nanos = number(text, SECONDS_END + 1, end);
        for (var digit = digits; digit < NANOS_DIGITS; digit++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Below zero if any of it is no digit. */
    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Three digits at a time, and none of nothing. */
    private static void fraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        text.append('.');
        if (nanos % 1_000_000 == 0) {
            digits(text, nanos / 1_000_000, 100);
        } else if (nanos % 1_000 == 0) {
            digits(text, nanos / 1_000, 100_000);
        } else {
            digits(text, nanos, 100_000_000);
        }
    }

    private static void digits(StringBuilder text, int number, int highest) {
        for (var place = highest; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
    }
}
