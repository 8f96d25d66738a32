package run.boylston.simulator;

import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.FieldGenerator;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.race.RaceFiles;
import run.boylston.simulator.reads.Dirt;
import run.boylston.simulator.reads.Hardware;
import run.boylston.simulator.reads.RaceDay;

/** Boston, as the tests run it. */
public final class Races {

    public static final RacePlan BOSTON = new RacePlan(new RaceFiles().entry());

    private Races() {}

    public static Field field(int starters, long seed) {
        return new FieldGenerator(BOSTON, starters, seed).generate();
    }

    public static RaceDay dirtyDay(Field field, long seed) {
        return new Hardware(BOSTON, Dirt.OF_A_RACE, seed).watch(field);
    }

    /** Index of a timing point. */
    public static int point(String id) {
        return BOSTON.race().contests().get(0).points().indexOf(id);
    }
}
