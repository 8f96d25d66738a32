package run.boylston.simulator.field;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a field with the shape of the 2018 race: its starts, its waves seeded by qualifying time, its share of people who
 * did not start or did not finish. Winners and Loren Zitomersky are themselves; everybody else is invented and says so.
 * The same race, starters and seed make the same field.
 */
public final class FieldGenerator {

    static final int ENTRANTS_2018 = 30_087;
    static final int STARTERS_2018 = 27_042;
    static final int FINISHERS_2018 = 25_822;

    private final RacePlan plan;
    private final int starters;
    private final Chance chance;
    private final Pacing pacing;

    /** @param starters everybody who crosses the start line, the named people among them */
    public FieldGenerator(RacePlan plan, int starters, long seed) {
        this.plan = plan;
        this.starters = starters;
        chance = new Chance(seed);
        pacing = new Pacing(plan.distancesM());
    }

    public Field generate() {
        var people = new ArrayList<Runner>();
        var smallStarts = new SmallStartRunners(plan, pacing, chance.split());
        SmallStart.ALL.forEach(start -> people.addAll(smallStarts.of(start, start.startersOf(starters))));
        var waves = new WaveRunners(plan, pacing, chance.split());
        people.addAll(waves.of(starters - people.size(), scaled(ENTRANTS_2018) - starters));
        var runners = dropping(people, starters - scaled(FINISHERS_2018));
        return new Field(runners, LeadVehicles.of(runners, plan), true);
    }

    private int scaled(int figure2018) {
        return (int) Math.round(figure2018 * (double) starters / STARTERS_2018);
    }

    private List<Runner> dropping(List<Runner> people, int dropouts) {
        var drawn =
                new Draw(dropouts, (int) people.stream().filter(this::mayDrop).count(), chance.split());
        var where = chance.split();
        return people.stream()
                .map(runner -> mayDrop(runner) && drawn.next() ? runner.stoppingAfter(lastMat(where)) : runner)
                .toList();
    }

    /** The later, the more: few leave before the half, many on the hills after 25K. */
    private int lastMat(Chance where) {
        return (int) (Math.sqrt(where.share()) * plan.lastPoint());
    }

    private boolean mayDrop(Runner runner) {
        return runner.entrant().simulated() && runner.started();
    }
}
