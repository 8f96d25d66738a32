package run.boylston.simulator.field;

import java.util.List;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/** For results of a year that does not say who is a man and who a woman: timed by net, ranked with nobody. */
public final class OpenDivision {

    static final String ID = "open";

    private static final double MAX_SPEED_MPS = 7;

    private OpenDivision() {}

    /** What to add to the race's divisions: nothing when nobody is in it. */
    public static List<Division> neededBy(Field field) {
        boolean needed = field.runners().stream()
                .anyMatch(runner -> runner.entrant().division().equals(ID));
        return needed ? List.of(division()) : List.of();
    }

    private static Division division() {
        var waves = List.of("wave-1", "wave-2", "wave-3", "wave-4");
        return new Division(ID, "Open", null, OfficialTime.NET, false, null, waves, MAX_SPEED_MPS);
    }
}
