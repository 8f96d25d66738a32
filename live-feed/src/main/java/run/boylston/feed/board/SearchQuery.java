package run.boylston.feed.board;

import java.util.Arrays;
import java.util.List;

/** What somebody typed, folded once for all who are compared with it. */
record SearchQuery(String folded, List<Word> words) {

    /**
     * @param beginning the word as {@link SearchKey#words} has it where another begins so
     * @param whole as it has it where it stands alone
     */
    record Word(String text, String beginning, String whole) {

        private static Word of(String text) {
            return new Word(text, " " + text, SearchKey.spaced(text));
        }
    }

    /** Of more, the first count: each is looked for in everybody. */
    private static final int MOST_WORDS = 8;

    static SearchQuery of(String typed) {
        var folded = SearchKey.fold(typed);
        return new SearchQuery(
                folded,
                folded.isEmpty()
                        ? List.of()
                        : Arrays.stream(folded.split(" "))
                                .distinct()
                                .limit(MOST_WORDS)
                                .map(Word::of)
                                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean hasDigit() {
        return folded.chars().anyMatch(Character::isDigit);
    }
}
