package run.boylston.feed.share;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters join, and have a form for each way they do. Unicode has a character for every form, alone, last, first and in
 * the middle, in this order: so a typeface that has these needs no rules of its own.
 */
final class ArabicForms {

    private static final int ALONE = 0;
    private static final int LAST = 1;
    private static final int FIRST = 2;
    private static final int MIDDLE = 3;
    private static final int TATWEEL = 0x0640;
    private static final char LAM = 'ل';

    /** First form and number of forms, by letter; lam with alef is a letter of its own. */
    private static final Map<String, int[]> FORMS = new HashMap<>();

    static {
        read(0xFB50, 0xFBB1);
        read(0xFBFC, 0xFBFF);
        read(0xFE80, 0xFEFC);
    }

    private ArabicForms() {}

    private static void read(int from, int to) {
        for (int form = from; form <= to; form++) {
            var letter = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            FORMS.computeIfAbsent(letter, first -> new int[] {0, 0});
            var forms = FORMS.get(letter);
            forms[0] = forms[1] == 0 ? form : forms[0];
            forms[1]++;
        }
    }

    static String joined(String text) {
        var out = new StringBuilder();
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            var letter = letter(text, at);
            int next = at + letter.length();
            if (isMark(letter.codePointAt(0))) {
                out.append(letter);
                at = next;
                continue;
            }
            boolean joinsBefore = joinsNext(before) && forms(letter) > LAST;
            boolean joinsAfter = forms(letter) > FIRST && joinsBack(text, next);
            out.append(form(letter, joinsBefore ? joinsAfter ? MIDDLE : LAST : joinsAfter ? FIRST : ALONE));
            before = forms(letter) == 2 ? 0 : letter.codePointAt(0);
            at = next;
        }
        return out.toString();
    }

    private static String letter(String text, int at) {
        if (text.charAt(at) == LAM && at + 1 < text.length() && FORMS.containsKey(text.substring(at, at + 2))) {
            return text.substring(at, at + 2);
        }
        return Character.toString(text.codePointAt(at));
    }

    private static String form(String letter, int form) {
        var forms = FORMS.get(letter);
        return forms == null ? letter : Character.toString(forms[0] + form);
    }

    private static int forms(String letter) {
        var forms = FORMS.get(letter);
        return forms == null ? letter.codePointAt(0) == TATWEEL ? MIDDLE + 1 : 0 : forms[1];
    }

    /** Whether the letter before goes on: those of four forms do. */
    private static boolean joinsNext(int letter) {
        return letter != 0 && forms(Character.toString(letter)) > FIRST;
    }

    private static boolean joinsBack(String text, int at) {
        int next = at;
        while (next < text.length() && isMark(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next < text.length() && forms(letter(text, next)) > LAST;
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
