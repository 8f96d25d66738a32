package run.boylston.feed.board;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import run.boylston.contracts.race.EntrantEntry;

/**
 * What an entrant is found by, case and accents folded.
 *
 * @param bib folded
 * @param words the name's words, each with a space before it, so that a word's beginning is found by one search
 */
record SearchKey(String bib, String words) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Letters that are of one piece and yet are typed without their stroke. */
    private static final Map<String, String> STROKES =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i");

    private static final Pattern STROKE = Pattern.compile("[łøđðßæœı]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SearchKey of(EntrantEntry entrant) {
        return new SearchKey(fold(entrant.bib()), " " + fold(entrant.name()));
    }

    /** Folded words with one space between two. */
    static String fold(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var unstroked =
                STROKE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(letter -> STROKES.get(letter.group()));
        return BETWEEN_WORDS.matcher(unstroked).replaceAll(" ").strip();
    }

    /** Lower is nearer: the bib itself, a bib that begins so, a name each word asked for begins a word of; -1 is none. */
    int rank(String folded) {
        if (bib.equals(folded)) {
            return 0;
        }
        if (bib.startsWith(folded)) {
            return 1;
        }
        return Arrays.stream(folded.split(" ")).allMatch(word -> words.contains(" " + word)) ? 2 : -1;
    }
}
