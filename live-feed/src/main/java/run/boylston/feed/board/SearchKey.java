package run.boylston.feed.board;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import run.boylston.contracts.race.EntrantEntry;

/**
 * What an entrant is found by, case and accents folded.
 *
 * @param bib folded
 * @param words the name's words, each with a space before and behind it, so that a word's beginning is found by one search
 */
record SearchKey(String bib, String words) {

    /** How near somebody is to what was typed, the nearest first. */
    enum Rank {
        BIB,
        BIB_START,
        NAME_WORDS,
        NAME_START,
        /** Letters alone are rather a name's than a bib's. */
        LETTERS_OF_BIB,
        NAME_PART,
        NAME_AND_GROUP
    }

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Letters that are of one piece and yet are typed without their stroke. */
    private static final Map<String, String> STROKES =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i");

    private static final Pattern STROKE = Pattern.compile("[łøđðßæœı]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SearchKey of(EntrantEntry entrant) {
        return new SearchKey(fold(entrant.bib()), spaced(fold(entrant.name())));
    }

    /** Folded words with one space between two. */
    static String fold(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var unstroked =
                STROKE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(letter -> STROKES.get(letter.group()));
        return BETWEEN_WORDS.matcher(unstroked).replaceAll(" ").strip();
    }

    /** Folded words, to look into for the beginning of one. */
    static String spaced(String folded) {
        return " " + folded + " ";
    }

    /** Null for one who is not meant. Words may be typed in any order. */
    Rank rank(SearchQuery query) {
        boolean isBibStart = bib.startsWith(query.folded());
        if (isBibStart && bib.length() == query.folded().length()) {
            return Rank.BIB;
        }
        if (isBibStart && query.hasDigit()) {
            return Rank.BIB_START;
        }
        var name = nameRank(query);
        return isBibStart && (name == null || name == Rank.NAME_PART) ? Rank.LETTERS_OF_BIB : name;
    }

    /** Asked of everybody for each letter that is typed: plain loops cost half. */
    private Rank nameRank(SearchQuery query) {
        boolean areWords = true;
        boolean areBeginnings = true;
        for (var word : query.words()) {
            if (!words.contains(word.text())) {
                return null;
            }
            areBeginnings = areBeginnings && words.contains(word.beginning());
            areWords = areWords && areBeginnings && words.contains(word.whole());
        }
        return areWords ? Rank.NAME_WORDS : areBeginnings ? Rank.NAME_START : Rank.NAME_PART;
    }

    boolean beginsWord(SearchQuery.Word word) {
        return words.contains(word.beginning());
    }
}
