package run.boylston.simulator.field;

import java.util.List;
import run.boylston.contracts.race.EntrantEntry.Kind;

/**
 * One line of the start list.
 *
 * @param sex {@code M}, {@code F}, or empty where not known
 * @param age whole years on race day; null where not known
 * @param country three letters, or empty
 * @param chip the transponder's code; empty for a vehicle
 * @param tracker the id of the device that sends fixes; empty without one
 * @param trackerOwner whose device; empty without one
 * @param note a few words; may be empty
 * @param targets ids of the records this run is held against
 * @param simulated true if this person is invented
 */
public record Entrant(
        String bib,
        String name,
        Kind kind,
        String division,
        String wave,
        String sex,
        Integer age,
        String country,
        String chip,
        String tracker,
        String trackerOwner,
        String note,
        List<String> targets,
        boolean simulated) {

    /** Somebody without a name: {@code Runner 10482}. */
    static Entrant runner(
            String bib, String division, String wave, String sex, Integer age, String country, boolean simulated) {
        return named(bib, "Runner " + bib, division, wave, sex, age, country, Targets.of(division), simulated);
    }

    static Entrant named(
            String bib,
            String name,
            String division,
            String wave,
            String sex,
            Integer age,
            String country,
            List<String> targets,
            boolean simulated) {
        return new Entrant(
                bib, name, Kind.RUNNER, division, wave, sex, age, country, "B" + bib, "", "", "", targets, simulated);
    }

    /** A lead vehicle: a dot with a tracker, no chip and no splits. */
    static Entrant vehicle(String bib, String name, String division, String wave) {
        return new Entrant(
                bib,
                name,
                Kind.VEHICLE,
                division,
                wave,
                "",
                null,
                "",
                "",
                "T-" + bib,
                "organiser",
                "",
                List.of(),
                true);
    }

    /** The same, with a tracker: {@code T-} and the bib. */
    public Entrant followedBy(String trackerOwner, String note) {
        return new Entrant(
                bib,
                name,
                kind,
                division,
                wave,
                sex,
                age,
                country,
                chip,
                "T-" + bib,
                trackerOwner,
                note,
                targets,
                simulated);
    }

    public boolean isTracked() {
        return !tracker.isEmpty();
    }
}
