package run.boylston.feed.api;

import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.board.Selection;
import run.boylston.feed.board.Selection.By;

/** Whom of a race to tell of: whoever has all the values that were asked for. Case and accents do not matter. */
public final class Filter {

    @QueryParam("division")
    @Parameter(description = "id of a division")
    private String division;

    @QueryParam("sex")
    @Parameter(description = "M, F or X")
    private String sex;

    @QueryParam("ageGroup")
    @Parameter(description = "as the race words it: 40-44")
    private String ageGroup;

    @QueryParam("wave")
    @Parameter(description = "id of a wave")
    private String wave;

    @QueryParam("hometown")
    private String hometown;

    @QueryParam("state")
    private String state;

    @QueryParam("country")
    @Parameter(description = "three letters")
    private String country;

    @QueryParam("club")
    private String club;

    @QueryParam("charity")
    private String charity;

    String division() {
        return division;
    }

    String sex() {
        return sex;
    }

    String ageGroup() {
        return ageGroup;
    }

    boolean isEmpty() {
        return division == null
                && sex == null
                && ageGroup == null
                && wave == null
                && hometown == null
                && state == null
                && country == null
                && club == null
                && charity == null;
    }

    Predicate<EntrantEntry> who() {
        return by(By.DIVISION, division)
                .and(by(By.SEX, sex))
                .and(by(By.AGE_GROUP, ageGroup))
                .and(by(By.WAVE, wave))
                .and(by(By.HOMETOWN, hometown))
                .and(by(By.STATE, state))
                .and(by(By.COUNTRY, country))
                .and(by(By.CLUB, club))
                .and(by(By.CHARITY, charity));
    }

    private static Predicate<EntrantEntry> by(By field, String value) {
        if (value == null) {
            return entrant -> true;
        }
        return Selection.find(field.word(), value)
                .orElseThrow(
                        () -> ProblemException.badRequest(field.word() + " has letters or digits, or is left out"));
    }
}
