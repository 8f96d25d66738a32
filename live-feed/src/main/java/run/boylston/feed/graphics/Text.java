package run.boylston.feed.graphics;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import run.boylston.contracts.live.EntrantView.PlaceNow;

/** Figures as viewers read them, the same as on the page. */
final class Text {

    private static final int HOUR_S = 3_600;
    private static final double MILE_M = 1_609.344;
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("h:mm:ss a", Locale.US);

    private Text() {}

    /** {@code 28:49} or {@code 2:15:58} of a time run: the next longer whole second, as results are. */
    static String time(long ms) {
        return signed(-Math.floorDiv(-ms, 1_000L), "");
    }

    /** {@code 1:23:45} of a running clock: the second that has begun. */
    static String clock(long ms) {
        long seconds = Math.floorDiv(ms, 1_000L);
        return (seconds < 0 ? "-" : "") + hours(Math.abs(seconds));
    }

    /** {@code +0:12} behind, {@code -0:12} ahead. */
    static String gap(long ms) {
        return signed(Math.round(ms / 1_000.0), "+");
    }

    /** {@code 2:19 behind} a target, {@code 0:45 ahead}. */
    static String ahead(long ms) {
        return signed(Math.round(Math.abs(ms) / 1_000.0), "") + (ms < 0 ? " behind" : " ahead");
    }

    /** {@code ±0:40}. */
    static String doubt(long ms) {
        return "±" + minutes(Math.round(ms / 1_000.0));
    }

    /** {@code 25 km}, {@code 21.1 km}. */
    static String km(double distanceM) {
        return decimals(distanceM / 1_000) + " km";
    }

    static String miles(double distanceM) {
        return decimals(distanceM / MILE_M) + " mi";
    }

    static String percent(double percent) {
        return decimals(percent) + "%";
    }

    /** {@code 3:13 /km}. */
    static String perKm(double mps) {
        return minutes(Math.round(secondsPerKm(mps))) + " /km";
    }

    static String perMile(double mps) {
        return minutes(Math.round(secondsPerMile(mps))) + " /mi";
    }

    static double secondsPerKm(double mps) {
        return 1_000 / mps;
    }

    static double secondsPerMile(double mps) {
        return MILE_M / mps;
    }

    static double mph(double mps) {
        return mps * HOUR_S / MILE_M;
    }

    static double kmh(double mps) {
        return mps * HOUR_S / 1_000;
    }

    /** {@code 11:39:54 am} at the race. */
    static String timeOfDay(Instant time, ZoneId zone) {
        return TIME_OF_DAY.format(time.atZone(zone)).toLowerCase(Locale.ROOT);
    }

    /** {@code +2}: that many places gained. */
    static String placeChange(int gained) {
        return gained > 0 ? "+" + gained : Integer.toString(gained);
    }

    /** {@code about 4,312 of 18,900}. */
    static String placeNow(PlaceNow now) {
        return "about %s of %s".formatted(grouped(now.place()), grouped(now.of()));
    }

    static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** One decimal, none where it is nought. */
    static String decimals(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String signed(long seconds, String plus) {
        long whole = Math.abs(seconds);
        return (seconds < 0 ? "-" : plus) + (whole < HOUR_S ? minutes(whole) : hours(whole));
    }

    private static String hours(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / HOUR_S, seconds / 60 % 60, seconds % 60);
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
