package run.boylston.pace.entrant;

import java.util.List;
import run.boylston.contracts.race.EntrantEntry;

/**
 * Somebody on the start list, with all that the organiser knows. Meanings are those of {@link EntrantEntry}.
 *
 * @param division null for a vehicle
 * @param wave null for a vehicle
 * @param age years on the day of the race, if known; never published
 * @param chips transponders' codes
 * @param tracker id of the device whose fixes place this entrant, if any
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
        List<String> chips,
        String tracker,
        String trackerOwner,
        Visibility visibility,
        String note,
        List<String> targets,
        boolean simulated) {

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    EntrantEntry entry(String race) {
        return new EntrantEntry(
                race,
                bib,
                name,
                kind,
                contest,
                division,
                wave,
                sex,
                ageGroup,
                country,
                note,
                targets,
                simulated,
                trackerOwner);
    }
}
