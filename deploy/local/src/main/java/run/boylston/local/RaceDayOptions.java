package run.boylston.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;
import run.boylston.simulator.SimulationOptions;

/** What may be said on the command line. */
final class RaceDayOptions {

    /** Two minutes before wave 1, the first with thousands. */
    private static final Duration WATCH_FROM = Duration.ofMinutes(78);

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "30",
            description = "race seconds per second; max: as fast as everything keeps up (default: ${DEFAULT-VALUE})")
    private Speed speed;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = {
                "race time to begin watching at, like 1h18m; what went before is sent at once",
                "(default: 1h18m, two minutes before wave 1; 0s with --speed max or --exit-at-finish)"
            })
    private RaceTime from;

    @Option(
            names = "--field",
            paramLabel = "N",
            defaultValue = "27042",
            description = "how many start (default: ${DEFAULT-VALUE})")
    private int field;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "122",
            description = "another seed, another generated field (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "real splits instead of a generated field: CSV, or CSV.gz")
    private Path results;

    @Option(
            names = "--exit-at-finish",
            description =
                    "stop when all is scored, print the summary as a last line of JSON, exit 0 only if nothing was lost or wrong")
    private boolean exitAtFinish;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "keep the broker's and the database's files there (default: a folder that goes at the end);",
                "a folder that holds a race already shows it as it was left"
            })
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "of the page; the front door has P+1, pace-service P+2 (default: ${DEFAULT-VALUE})")
    private int port;

    /** @throws IllegalArgumentException if the race asked for cannot be run */
    SimulationOptions simulation() {
        return new SimulationOptions(
                field, seed, findResults(), speed.raceSecondsPerSecond(), startTime(), exitAtFinish);
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
