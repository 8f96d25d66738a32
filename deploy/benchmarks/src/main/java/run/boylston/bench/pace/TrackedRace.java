package run.boylston.bench.pace;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import run.boylston.simulator.ServiceAddresses;
import run.boylston.simulator.SimulatedRace;
import run.boylston.simulator.SimulationOptions;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.load.RaceLoader;
import run.boylston.simulator.load.RaceManager;
import run.boylston.simulator.race.RaceFiles;

/** The simulator's race, in which everybody carries a phone, loaded into pace-service. */
record TrackedRace(SimulatedRace simulated, List<Runner> runners, RaceManager manager) {

    private static final long SEED = 122;

    static TrackedRace load(ServiceAddresses services, int starters) throws InterruptedException {
        var files = new RaceFiles();
        var options = new SimulationOptions(starters, SEED, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
        var simulated = SimulatedRace.of(options, files);
        var runners =
                simulated.field().runners().stream().map(TrackedRace::withPhone).toList();
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var manager = new RaceManager(http, services, RaceFiles.RACE);
        new RaceLoader(manager, files).load(new Field(runners, List.of(), true), simulated.plan());
        manager.setClock("live", 0, 0);
        return new TrackedRace(simulated, runners, manager);
    }

    Instant timeAt(long raceMs) {
        return simulated.plan().race().firstGun().plusMillis(raceMs);
    }

    private static Runner withPhone(Runner runner) {
        var entrant = runner.entrant().followedBy("own phone", runner.entrant().note());
        return new Runner(entrant, runner.passedMs());
    }
}
