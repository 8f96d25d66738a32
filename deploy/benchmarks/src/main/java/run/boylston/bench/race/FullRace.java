package run.boylston.bench.race;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import run.boylston.bench.TopicFeed;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CatalogEntry;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.Topic;
import run.boylston.simulator.SimulatedRace;
import run.boylston.simulator.SimulationOptions;
import run.boylston.simulator.field.Entrant;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.race.RaceFiles;

/** The simulator's race as pace-service has published it by its end: the catalogue, and each progress it went through. */
public final class FullRace {

    private static final long SEED = 122;

    private static final int SWEEP_S = 60;

    /** @param ms race time */
    public record Crossing(int ms, Runner runner, int point) {

        public String bib() {
            return runner.entrant().bib();
        }
    }

    private final RaceFiles files = new RaceFiles();
    private final RacePlan plan;
    private final List<Runner> runners;
    private final List<Crossing> crossings = new ArrayList<>();

    private FullRace(RacePlan plan, List<Runner> runners) {
        this.plan = plan;
        this.runners = runners;
        for (var runner : runners) {
            for (var point = 0; point < runner.passedMs().length; point++) {
                if (runner.passed(point)) {
                    crossings.add(new Crossing(runner.passedMs()[point], runner, point));
                }
            }
        }
        crossings.sort(Comparator.comparingInt(Crossing::ms));
    }

    public static FullRace of(int starters) {
        var options = new SimulationOptions(starters, SEED, Optional.empty(), Double.POSITIVE_INFINITY, Duration.ZERO);
        var simulated = SimulatedRace.of(options, new RaceFiles());
        var started =
                simulated.field().runners().stream().filter(Runner::started).toList();
        return new FullRace(simulated.plan(), started);
    }

    public int entrants() {
        return runners.size();
    }

    /** Progress records, of which the newest of each entrant is to be on the board. */
    public int records() {
        return crossings.size();
    }

    /** Of everybody at every point, in the order of the race. */
    public List<Crossing> crossings() {
        return List.copyOf(crossings);
    }

    /** In the order of a race, so that an entrant's newest lies far behind its first. */
    public void writeTo(TopicFeed topics) throws InterruptedException {
        writeCatalogue(topics);
        for (var crossing : crossings) {
            write(crossing, topics);
        }
        var lastMs = crossings.get(crossings.size() - 1).ms();
        write(new RaceClock(RaceFiles.RACE, 1, RaceClock.State.LIVE, true, lastMs, Instant.now(), 1), topics);
        topics.flush();
    }

    /** Everybody's newest once more, evenly over a minute: what pace-service's sweep goes on doing for as long as a race lasts. */
    public void sweep(TopicFeed topics) throws InterruptedException {
        var newest = new LinkedHashMap<Runner, Crossing>();
        crossings.forEach(crossing -> newest.put(crossing.runner(), crossing));
        var everybody = List.copyOf(newest.values());
        var begun = System.nanoTime();
        for (var second = 0; second < SWEEP_S; second++) {
            for (var i = second * everybody.size() / SWEEP_S; i < (second + 1) * everybody.size() / SWEEP_S; i++) {
                write(everybody.get(i), topics);
            }
            NANOSECONDS.sleep(begun + SECONDS.toNanos(second + 1) - System.nanoTime());
        }
        topics.flush();
    }

    public void writeCatalogue(TopicFeed topics) throws InterruptedException {
        write(plan.race(), topics);
        write(
                new CourseEntry(RaceFiles.RACE, plan.contest(), RaceFiles.CREDIT, files.coursePoints(), List.of()),
                topics);
        for (var runner : runners) {
            write(entry(runner.entrant()), topics);
        }
    }

    /** The progress that comes of a crossing. */
    public void write(Crossing crossing, TopicFeed topics) throws InterruptedException {
        var progress = new RunnerProgress(plan, crossing.runner()).after(crossing.point());
        topics.write(Topic.RACE_PROGRESS, progress.key(), Json.write(progress));
    }

    public static void write(RaceClock clock, TopicFeed topics) throws InterruptedException {
        topics.write(Topic.RACE_CLOCK, clock.race(), Json.write(clock));
    }

    private static void write(CatalogEntry entry, TopicFeed topics) throws InterruptedException {
        topics.write(Topic.RACE_CATALOG, entry.key(), Json.write(entry));
    }

    private EntrantEntry entry(Entrant entrant) {
        return new EntrantEntry(
                RaceFiles.RACE,
                entrant.bib(),
                entrant.name(),
                EntrantEntry.Kind.RUNNER,
                plan.contest(),
                entrant.division(),
                entrant.wave(),
                entrant.sex().isEmpty() ? null : entrant.sex(),
                entrant.age() == null ? null : entrant.age() / 5 * 5 + "-" + (entrant.age() / 5 * 5 + 4),
                entrant.country(),
                null,
                null,
                null,
                null,
                entrant.note(),
                entrant.targets(),
                entrant.simulated(),
                null);
    }
}
