package run.boylston.feed.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All that stands on a share card, in words and figures: what is alike looks alike.
 *
 * @param who empty on a race's card, which has {@code leaders} instead
 * @param halt while the race is suspended or stopped: then nothing else is told but the last mat
 */
record Card(
        Head head,
        Optional<Who> who,
        Optional<Hero> hero,
        List<Leader> leaders,
        Optional<Cause> cause,
        Optional<Halt> halt,
        Optional<Strip> strip) {

    /** @param word {@code REPLAY ×30} or {@code live, unofficial} */
    record Head(String race, String date, String word, Optional<String> simulated) {}

    record Who(String bib, String name, String about) {}

    enum Tone {
        AHEAD,
        BEHIND,
        PLAIN
    }

    /**
     * The one figure, and what it means.
     *
     * @param before what is said before the figure, smaller; {@code after} likewise; empty for nothing
     * @param mat where it was seen last, with its time; empty if nowhere yet
     */
    record Hero(String before, String figure, String after, Tone tone, String meaning, String mat) {

        static Hero of(String figure, Tone tone, String meaning, String mat) {
            return new Hero("", figure, "", tone, meaning, mat);
        }
    }

    /** The first of a division. */
    record Leader(String where, String place, String name, String time) {}

    record Cause(String title, String hashtags) {}

    /** @param notice the organiser's own words, or else that the race is halted */
    record Halt(String title, String notice) {}

    /**
     * The profile from start to finish.
     *
     * @param ridge how much of the field is where, in parts of a hundred of the densest place; empty for none
     */
    record Strip(
            double lengthM, List<Hill> profile, List<Integer> ridge, List<Mark> marks, String start, String finish) {}

    record Hill(double distanceM, double elevationM) {}

    record Mark(double distanceM, boolean ghost, String label) {}

    /** Of everything on it. */
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
