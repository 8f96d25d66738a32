package run.boylston.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.boylston.embedded.LoopbackPort;

/** What would make a run fail half way, found before anything is started: one line each. */
final class Preflight {

    static final int PORTS = 3;
    private static final int HIGHEST_PORT = 65_535;
    private static final long NEEDED_BYTES = 2L * 1024 * 1024 * 1024;
    private static final List<String> SERVICES = List.of("tracker-ingest", "pace-service", "live-feed");

    private Preflight() {}

    /** Empty if the run may start. Takes the data folder's lock if there is one to take. */
    static List<String> problems(RaceDayOptions options, Path home) {
        return Stream.of(
                        race(options),
                        results(options),
                        ports(options.port()),
                        built(home),
                        OrganiserKey.problems(),
                        dataFolder(options),
                        disk(options.findData().orElse(Path.of(System.getProperty("java.io.tmpdir")))))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> race(RaceDayOptions options) {
        try {
            options.simulation();
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
    }

    private static List<String> results(RaceDayOptions options) {
        return options
                .findResults()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .map(file -> "The results cannot be read: " + file)
                .stream()
                .toList();
    }

    static List<String> ports(int first) {
        if (first < 1 || first + PORTS - 1 > HIGHEST_PORT) {
            return List.of("No such port: " + first + "; race-day takes --port and the next two");
        }
        return IntStream.range(first, first + PORTS)
                .filter(port -> !LoopbackPort.isFree(port))
                .mapToObj(port -> "Port " + port + " is in use; race-day takes " + first + " to " + (first + PORTS - 1)
                        + ": choose others with --port")
                .toList();
    }

    private static List<String> built(Path home) {
        return SERVICES.stream()
                .filter(service -> !Files.exists(ProjectHome.serviceJar(home, service)))
                .map(service -> service + " is not built: deploy/race-day builds it")
                .toList();
    }

    private static List<String> dataFolder(RaceDayOptions options) {
        return options.findData().flatMap(Preflight::lockProblem).stream().toList();
    }

    private static Optional<String> lockProblem(Path folder) {
        try {
            return RunFolder.lock(folder) ? Optional.empty() : Optional.of("Another race-day uses " + folder);
        } catch (IOException e) {
            return Optional.of("The data folder cannot be written: " + folder);
        }
    }

    private static List<String> disk(Path folder) {
        var free = folder.toFile().getUsableSpace();
        return free >= NEEDED_BYTES
                ? List.of()
                : List.of("Too little disk: " + folder + " has " + free / 1024 / 1024 + " MB free, a race takes up to "
                        + NEEDED_BYTES / 1024 / 1024);
    }
}
