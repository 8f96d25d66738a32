package run.boylston.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import run.boylston.simulator.SimulationOptions;

/** What may be said on the command line; {@code help.txt} says what it means. */
final class RaceDayOptions {

    /** Two minutes before wave 1, the first with thousands. */
    private static final Duration WATCH_FROM = Duration.ofMinutes(78);

    @Option(names = "--speed", defaultValue = "30")
    private Speed speed;

    @Option(names = "--from")
    private RaceTime from;

    @Option(names = "--field", defaultValue = "27042")
    private int field;

    @Option(names = "--seed", defaultValue = "122")
    private long seed;

    @Option(names = "--results")
    private Path results;

    @Option(names = "--exit-at-finish")
    private boolean exitAtFinish;

    @Option(names = "--data")
    private Path data;

    @Option(names = "--port", defaultValue = "8080")
    private int port;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** @throws IllegalArgumentException if the race asked for cannot be run */
    SimulationOptions simulation() {
        return new SimulationOptions(field, seed, findResults(), speed.raceSecondsPerSecond(), startTime());
    }

    Optional<Path> findResults() {
        return Optional.ofNullable(results);
    }

    Optional<Path> findData() {
        return Optional.ofNullable(data);
    }

    int port() {
        return port;
    }

    boolean exitAtFinish() {
        return exitAtFinish;
    }

    private Duration startTime() {
        if (from != null) {
            return from.duration();
        }
        return speed.isMax() || exitAtFinish ? Duration.ZERO : WATCH_FROM;
    }
}
