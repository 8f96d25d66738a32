package run.boylston.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import run.boylston.simulator.load.RaceLoader;
import run.boylston.simulator.load.RaceManager;
import run.boylston.simulator.race.RaceFiles;
import run.boylston.simulator.replay.RaceReplay;
import run.boylston.simulator.verify.Comparison;
import run.boylston.simulator.verify.LagMetric;
import run.boylston.simulator.verify.ResultsCheck;

/** The 122nd Boston Marathon, or a race like it: loaded as an organiser would, then run as its hardware would. */
public final class RaceSimulation {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final SimulationOptions options;
    private final PrintStream out;
    private final RaceFiles files = new RaceFiles();
    private final RaceManager manager;
    private final RaceReplay replay;
    private final FutureTask<SimulatedRace> race;

    /** @param out where progress is told */
    public RaceSimulation(SimulationOptions options, ServiceAddresses addresses, PrintStream out) {
        this.options = options;
        this.out = out;
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        manager = new RaceManager(http, addresses, RaceFiles.RACE);
        replay = new RaceReplay(http, addresses, manager, out);
        race = new FutureTask<>(() -> SimulatedRace.of(options, files));
    }

    /** Begins to make the race up, which takes seconds that whoever starts the services has anyway. */
    public void prepare() {
        var thread = new Thread(race, "race-generator");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Loads the race, its course, records, start list and campaigns into pace-service, and sets its clock to the beginning.
     *
     * @throws run.boylston.simulator.load.ServiceException naming the call that was not taken, and why
     * @throws run.boylston.simulator.field.BrokenResultsException naming the line of the results file
     */
    public void load() {
        try {
            new RaceLoader(manager, files).load(race().field(), race().plan());
            manager.setClock("live", startMs(), 0);
            out.printf("Loaded %,d runners%n", race().field().runners().size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the race", e);
        }
    }

    /** Sends the race; when all of it is scored, compares the results with what truly happened. */
    public Summary replay() throws InterruptedException {
        long startedAt = System.nanoTime();
        var day = race().day();
        replay.run(race().plan(), race().field(), day.reads(), race().fixes(), options.speed(), options.from());
        var results = compare();
        results.examples().forEach(out::println);
        double lagMs = LagMetric.p99Ms(new String(manager.getMetrics(), StandardCharsets.UTF_8));
        double wallS = Math.round((System.nanoTime() - startedAt) / 1e8) / 10.0;
        return new Summary(
                results.entrants(),
                results.starters(),
                results.finishers(),
                day.reads().size(),
                results.splits(),
                results.lost(),
                results.mismatches(),
                lagMs,
                wallS);
    }

    private Comparison compare() throws InterruptedException {
        var vehicles = race().field().vehicles().stream()
                .map(vehicle -> vehicle.entrant().bib())
                .collect(Collectors.toSet());
        var plan = race().plan();
        var check = new ResultsCheck(
                plan.points(), plan.race().divisions(), vehicles, race().day().truth());
        try (var csv = new InputStreamReader(new ByteArrayInputStream(manager.getResults()), StandardCharsets.UTF_8)) {
            return check.compare(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long startMs() {
        return options.atFullSpeed() ? 0 : options.from().toMillis();
    }

    private SimulatedRace race() throws InterruptedException {
        race.run();
        try {
            return race.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
