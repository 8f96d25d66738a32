package run.boylston.simulator.reads;

import java.util.Arrays;
import java.util.List;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.simulator.field.Chance;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;

/** The timing mats of a race and their readers. The same field, dirt and seed give the same reads. */
public final class Hardware {

    private static final int EARLIEST_UNKNOWN_MS = 5_000_000;
    private static final int LATEST_UNKNOWN_MS = 20_000_000;

    private final RacePlan plan;
    private final Dirt dirt;
    private final Chance chance;
    private final List<String> mats;

    public Hardware(RacePlan plan, Dirt dirt, long seed) {
        this.plan = plan;
        this.dirt = dirt;
        chance = new Chance(~seed);
        mats = plan.points().stream()
                .flatMap(point -> point.mats().stream())
                .map(Mat::id)
                .toList();
    }

    /** Lets the whole field run over the mats. */
    public RaceDay watch(Field field) {
        var log = new ReadLogBuilder(mats);
        var radio = new Radio(log, dirt, silence(field), mats.indexOf(Dirt.SILENT_MAT));
        var truth = new Truth();
        for (var runner : field.runners()) {
            log.chip(runner.entrant().chip());
            int gunMs = plan.getGunMs(runner.entrant().wave());
            var crossings = new MatCrossings(radio, dirt, plan, mats, chance.split());
            truth.expect(runner.entrant().bib(), new Truth.Expected(gunMs, crossings.of(runner, gunMs)));
        }
        addUnknownChips(log, radio);
        return new RaceDay(log.build(), truth);
    }

    /** The silence begins when half of the field has passed: that is when it costs most. */
    private int silence(Field field) {
        var ids = plan.points().stream().map(point -> point.id()).toList();
        int point = ids.indexOf(Dirt.SILENT_MAT);
        var passed = field.runners().stream()
                .mapToInt(runner -> point < 0 ? Runner.NEVER : runner.passedMs()[point])
                .filter(ms -> ms != Runner.NEVER)
                .sorted()
                .toArray();
        return passed.length == 0 ? 0 : passed[passed.length / 2];
    }

    private void addUnknownChips(ReadLogBuilder log, Radio radio) {
        for (int i = 1; i <= dirt.unknownChips(); i++) {
            log.chip("X%04d".formatted(i));
            var times = new int[] {unknownTime(), unknownTime(), unknownTime()};
            Arrays.sort(times);
            for (int time : times) {
                radio.send(chance.between(0, mats.size()), time, chance);
            }
        }
    }

    private int unknownTime() {
        return chance.between(EARLIEST_UNKNOWN_MS, LATEST_UNKNOWN_MS);
    }
}
