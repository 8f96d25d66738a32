package run.boylston.pace.entrant;

import java.util.Optional;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;

/**
 * Who may see an entrant. Names are those of the database.
 *
 * <ul>
 *   <li>{@code PUBLIC}: everybody sees everything, positions only with consent to be tracked
 *   <li>{@code ALIAS}: the same under another name; no country, note, phone's owner or cause
 *   <li>{@code RESULTS_ONLY}: splits and times once results are unofficial or official; never a motion, a projection or a
 *       position
 *   <li>{@code HIDDEN}: nobody sees anything
 * </ul>
 */
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

    /** As a start list writes it. */
    public String word() {
        return word;
    }

    /** By its word or its name, in any case. */
    static Optional<Visibility> find(String word) {
        for (var visibility : values()) {
            if (visibility.word.equalsIgnoreCase(word) || visibility.name().equalsIgnoreCase(word)) {
                return Optional.of(visibility);
            }
        }
        return Optional.empty();
    }

    /** What leaves this service while results are of that status. */
    public Showing showing(ResultsStatus status) {
        return switch (this) {
            case PUBLIC, ALIAS -> Showing.LIVE;
            case RESULTS_ONLY -> status == ResultsStatus.LIVE ? Showing.NOTHING : Showing.RESULT;
            case HIDDEN -> Showing.NOTHING;
        };
    }

    /** What holds where the start list says nothing. */
    static Visibility byAge(Integer age) {
        return age != null && age < OF_AGE ? RESULTS_ONLY : PUBLIC;
    }
}
