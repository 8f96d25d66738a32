package run.boylston.bench.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import run.boylston.local.ProjectHome;
import run.boylston.local.StackOptions;

/** {@code deploy/race-day}, told where to keep its files, so that they are known, and which ports to take. */
public final class RaceDayProcess implements AutoCloseable {

    private static final String ANNOUNCEMENT = "The live map: ";
    private static final long POLL_MS = 50;
    private static final long END_DEADLINE_S = 30;

    private final Process process;
    private final Path temporary;
    private final int port;
    private final long launchedNs;

    private RaceDayProcess(Process process, Path temporary, int port, long launchedNs) {
        this.process = process;
        this.temporary = temporary;
        this.port = port;
        this.launchedNs = launchedNs;
    }

    /** @param options what else it is told */
    public static RaceDayProcess launch(String... options) throws IOException {
        var temporary = Files.createTempDirectory("boylston-bench-").toRealPath();
        var port = StackOptions.findFreePorts();
        var command = new ArrayList<>(List.of(
                ProjectHome.get().resolve("deploy/race-day").toString(),
                "--port=" + port,
                "--data=" + temporary.resolve("data")));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile());
        var launchedNs = System.nanoTime();
        return new RaceDayProcess(builder.start(), temporary, port, launchedNs);
    }

    double secondsSinceLaunch() {
        return Math.round((System.nanoTime() - launchedNs) / 1e8) / 10.0;
    }

    public URI live() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The launcher: the script becomes it. */
    ProcessHandle process() {
        return process.toHandle();
    }

    Path folder() {
        return temporary.resolve("data");
    }

    public void awaitAnnounced(Duration patience) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!said().contains(ANNOUNCEMENT)) {
            mustLive();
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No map within " + patience.toMinutes() + " minutes:\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
    }

    public void mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("deploy/race-day ended:\n" + said());
        }
    }

    private String said() {
        try {
            return Files.readString(temporary.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_DEADLINE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        FileUtils.deleteQuietly(temporary.toFile());
    }
}
