package run.boylston.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import run.boylston.simulator.SimulatedRace;
import run.boylston.simulator.SimulationOptions;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.race.RaceFiles;

/**
 * A race made up before it is run, and what persons will correct of it.
 *
 * @param corrections bodies of {@code POST /manage/races/{race}/corrections}
 */
record CorrectedRace(SimulatedRace simulated, int starters, List<Map<String, Object>> corrections) {

    private static final long SEED = 122;
    private static final int CORRECTIONS = 50;

    static CorrectedRace of(int starters) {
        var options = new SimulationOptions(starters, SEED, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
        var simulated = SimulatedRace.of(options, new RaceFiles());
        return new CorrectedRace(simulated, starters, corrections(simulated));
    }

    /** Each of another entrant: their order is nothing to the result. */
    private static List<Map<String, Object>> corrections(SimulatedRace race) {
        var random = new Random(SEED);
        var finishers = new ArrayList<>(
                race.field().runners().stream().filter(Runner::finished).toList());
        var corrections = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < CORRECTIONS; i++) {
            var runner = finishers.remove(random.nextInt(finishers.size()));
            var correction = new LinkedHashMap<String, Object>(
                    Map.of("bib", runner.entrant().bib(), "who", "timekeeper " + i % 5, "why", "judge's sheet " + i));
            correction.putAll(what(race, runner, i));
            corrections.add(correction);
        }
        return List.copyOf(corrections);
    }

    private static Map<String, Object> what(SimulatedRace race, Runner runner, int i) {
        var point = 1 + i % (race.plan().lastPoint() - 1);
        var id = race.plan().points().get(point).id();
        return switch (i % 3) {
            case 0 -> Map.of("kind", "voidSplit", "point", id);
            case 1 -> Map.of("kind", "enterSplit", "point", id, "time", time(race, runner, point));
            default -> Map.of("kind", "setStatus", "status", "Disqualified");
        };
    }

    /** A second after the runner passed, or a guess where they passed unseen. */
    private static String time(SimulatedRace race, Runner runner, int point) {
        var finish = race.plan().lastPoint();
        var passedMs = runner.passed(point) ? runner.passedMs()[point] : runner.passedMs()[finish] / 2;
        return race.plan().race().firstGun().plusMillis(passedMs + 1_000L).toString();
    }
}
