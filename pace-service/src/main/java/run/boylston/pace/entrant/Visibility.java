package run.boylston.pace.entrant;

import java.util.Locale;
import java.util.Optional;

/** Who may see an entrant. Names are those of the database. */
public enum Visibility {
    PUBLIC("public"),
    RESULTS_ONLY("resultsOnly"),
    ALIAS("alias"),
    HIDDEN("hidden");

    /** Below this age nobody is public unless the start list says so. */
    private static final int OF_AGE = 18;

    private final String word;

    Visibility(String word) {
        this.word = word;
    }

    static Optional<Visibility> find(String word) {
        for (var visibility : values()) {
            if (visibility.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(visibility);
            }
        }
        return Optional.empty();
    }

    /** What holds where the start list says nothing. */
    static Visibility byAge(Integer age) {
        return age != null && age < OF_AGE ? RESULTS_ONLY : PUBLIC;
    }
}
