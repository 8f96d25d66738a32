package run.boylston.pace.entrant;

import java.util.List;
import java.util.Set;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.race.PublicField;

/**
 * Somebody on the start list, with all that the organiser knows. Meanings are those of {@link EntrantEntry}.
 *
 * @param division null for a vehicle
 * @param wave null for a vehicle
 * @param age years on the day of the race, if known; never published
 * @param chips transponders' codes
 * @param tracker id of the device whose fixes place this entrant, if any
 * @param trackingConsent false if this entrant does not want to be followed: nobody's phone is then
 * @param alias the name shown of somebody who is public under another; null if none was given
 */
public record Entrant(
        String bib,
        String name,
        EntrantEntry.Kind kind,
        String contest,
        String division,
        String wave,
        String sex,
        Integer age,
        String ageGroup,
        String country,
        String state,
        String hometown,
        String club,
        String charity,
        List<String> chips,
        String tracker,
        String trackerOwner,
        boolean trackingConsent,
        Visibility visibility,
        String alias,
        String note,
        List<String> targets,
        boolean simulated) {

    /** The same person, shown otherwise. */
    Entrant shown(Visibility otherVisibility, String otherAlias, boolean otherConsent) {
        return new Entrant(
                bib,
                name,
                kind,
                contest,
                division,
                wave,
                sex,
                age,
                ageGroup,
                country,
                state,
                hometown,
                club,
                charity,
                chips,
                tracker,
                trackerOwner,
                otherConsent,
                otherVisibility,
                otherAlias,
                note,
                targets,
                simulated);
    }

    /** Whether anybody but the crew may know of this entrant while results are of that status. */
    boolean isPublic(ResultsStatus status) {
        return visibility.showing(status) != Showing.NOTHING;
    }

    /** Under an alias, nothing that would give away whose it is. */
    EntrantEntry entry(String race, Set<PublicField> published) {
        var alias = visibility == Visibility.ALIAS;
        return new EntrantEntry(
                race,
                bib,
                alias ? this.alias : name,
                kind,
                contest,
                division,
                wave,
                published.contains(PublicField.SEX) ? sex : null,
                published.contains(PublicField.AGE_GROUP) ? ageGroup : null,
                alias || !published.contains(PublicField.COUNTRY) ? null : country,
                alias || !published.contains(PublicField.STATE) ? null : state,
                alias || !published.contains(PublicField.HOMETOWN) ? null : hometown,
                alias || !published.contains(PublicField.CLUB) ? null : club,
                alias || !published.contains(PublicField.CHARITY) ? null : charity,
                alias ? null : note,
                targets,
                simulated,
                visibility == Visibility.PUBLIC && trackingConsent ? trackerOwner : null);
    }

    /** Whether positions may leave this service. */
    boolean isTracked() {
        return trackingConsent && (visibility == Visibility.PUBLIC || visibility == Visibility.ALIAS);
    }
}
