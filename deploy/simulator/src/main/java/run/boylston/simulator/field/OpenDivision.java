package run.boylston.simulator.field;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/** For results of a year that does not say who is a man and who a woman: timed by net, ranked with nobody. */
public final class OpenDivision {

    static final String ID = "open";

    private OpenDivision() {}

    /** Added to the race only when somebody is in it. */
    public static boolean isNeededBy(Field field) {
        return field.runners().stream()
                .anyMatch(runner -> runner.entrant().division().equals(ID));
    }

    public static Division division() {
        return new Division(
                ID, "Open", null, OfficialTime.NET, false, null, List.of("wave-1", "wave-2", "wave-3", "wave-4"), 7.0);
    }
}
