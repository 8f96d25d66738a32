package run.boylston.feed.share;

/** What the typefaces have letters for: better something else said than a name with holes. */
final class Sayable {

    private Sayable() {}

    static boolean is(String text) {
        return TextLine.canSay(text, Typeface.REGULAR) && TextLine.canSay(text, Typeface.BOLD);
    }

    static String or(String text, String instead) {
        return is(text) ? text : instead;
    }
}
