package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Somebody in the race, by what the public may know of them: an age group and never an age, and of what is optional only
 * what the race publishes.
 *
 * @param bib text: {@code F8}
 * @param kind what moves
 * @param sex {@code M}, {@code F}, {@code X}, or absent
 * @param ageGroup as the race words it: {@code 18-39}
 * @param country three letters, if known
 * @param state or province, if known
 * @param hometown if known
 * @param club if any
 * @param charity whom this run helps, if anybody
 * @param note a few words that make this run what it is: {@code running backwards}
 * @param targets ids of the targets this run is held against; the first is shown by default
 * @param simulated true if this person is invented
 * @param trackerOwner whose phone sends the fixes, if any: {@code spotter's phone}
 */
public record EntrantEntry(
        String race,
        String bib,
        String name,
        Kind kind,
        String contest,
        String division,
        String wave,
        String sex,
        String ageGroup,
        String country,
        String state,
        String hometown,
        String club,
        String charity,
        String note,
        List<String> targets,
        boolean simulated,
        String trackerOwner)
        implements CatalogEntry {

    public enum Kind {
        RUNNER,
        VEHICLE
    }

    @Override
    @JsonIgnore
    public String key() {
        return race + "/entrant/" + bib;
    }
}
