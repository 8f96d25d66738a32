package run.boylston.feed.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import run.boylston.contracts.race.EntrantEntry;

/**
 * Those entrants who have one value in one field of the catalogue. Case, accents and what stands between words do not
 * matter, as in the search.
 *
 * @param value as it was asked for
 * @param folded the same, to compare by
 */
public record Selection(By by, String value, String folded) implements Predicate<EntrantEntry> {

    /** The fields, each by its name in {@link EntrantEntry}. */
    public enum By {
        DIVISION(EntrantEntry::division),
        SEX(EntrantEntry::sex),
        AGE_GROUP(EntrantEntry::ageGroup) {
            @Override
            public String word() {
                return "ageGroup";
            }
        },
        WAVE(EntrantEntry::wave),
        CLUB(EntrantEntry::club),
        CHARITY(EntrantEntry::charity),
        HOMETOWN(EntrantEntry::hometown),
        STATE(EntrantEntry::state),
        COUNTRY(EntrantEntry::country);

        /** All of them, for a person. */
        public static final String WORDS = Arrays.stream(values()).map(By::word).collect(Collectors.joining(", "));

        private final Function<EntrantEntry, String> field;

        By(Function<EntrantEntry, String> field) {
            this.field = field;
        }

        public static Optional<By> find(String word) {
            return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As the start list spells it, null if nothing is known. */
        String of(EntrantEntry entrant) {
            return field.apply(entrant);
        }

        /** What of an entrant is compared; empty if nothing is known. */
        private String foldedOf(EntrantEntry entrant) {
            var text = of(entrant);
            return text == null ? "" : SearchKey.fold(text);
        }
    }

    /** Empty if there is no such field, or nothing in the value to compare. */
    public static Optional<Selection> find(String by, String value) {
        var folded = SearchKey.fold(value);
        return folded.isEmpty() ? Optional.empty() : By.find(by).map(field -> new Selection(field, value, folded));
    }

    /** The same for everybody who asks for the same, however they type it. */
    public Selection plain() {
        return new Selection(by, folded, folded);
    }

    @Override
    public boolean test(EntrantEntry entrant) {
        return by.foldedOf(entrant).equals(folded);
    }
}
