package run.boylston.bench.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import run.boylston.simulator.SimulatedRace;
import run.boylston.simulator.SimulationOptions;
import run.boylston.simulator.race.RaceFiles;

/** A race made up before it is run, and what persons will correct of it, in that order. */
record CorrectedRace(SimulatedRace simulated, int starters, List<CrewCorrection> corrections) {

    private static final long SEED = 122;

    static CorrectedRace of(int starters) {
        var options = new SimulationOptions(starters, SEED, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
        var simulated = SimulatedRace.of(options, new RaceFiles());
        return new CorrectedRace(simulated, starters, CorrectionSheet.of(simulated, SEED));
    }
}
