package run.boylston.pace.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What any text that is sent here must be to be kept: PostgreSQL keeps no NUL, and UTF-8 no half of a character. */
public final class Text {

    private static final int LONGEST = 10_000;

    public static final String RULE = "A text of at most " + LONGEST + " whole characters, none of them NUL";

    private Text() {}

    public static boolean isKept(String text) {
        return text.length() <= LONGEST && text.codePoints().noneMatch(Text::isForbidden);
    }

    /** With a question mark in place of each half of a character: what quotes a text that was refused can still be written. */
    public static String whole(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static boolean isForbidden(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
