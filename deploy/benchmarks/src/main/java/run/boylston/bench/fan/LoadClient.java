package run.boylston.bench.fan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The neutral client, {@code wsload}, in a process of its own: so many sockets for so many seconds. */
final class LoadClient implements AutoCloseable {

    /** What it counted. */
    record Counted(long frames, long bytes, int closed) {}

    private static final Pattern RESULT = Pattern.compile("sockets \\d+ closed (\\d+) frames (\\d+) bytes (\\d+) ");
    private static final String READY = "READY";
    private static final int GRACE_S = 30;

    private final Process process;
    private final int seconds;

    private LoadClient(Process process, int seconds) {
        this.process = process;
        this.seconds = seconds;
    }

    static Path compile(Path source, Path folder) throws IOException, InterruptedException {
        var program = folder.resolve("wsload");
        Programs.run(List.of("gcc", "-O2", "-o", program.toString(), source.toString()));
        return program;
    }

    /** Returns when all its sockets are open and have said hello. */
    static LoadClient open(Path program, URI address, int sockets, int seconds, Optional<String> hello)
            throws IOException, InterruptedException {
        Ports.await(sockets);
        var command = new ArrayList<>(List.of(
                program.toString(),
                address.getHost(),
                Integer.toString(address.getPort()),
                address.getPath(),
                Integer.toString(sockets),
                Integer.toString(seconds)));
        hello.ifPresent(command::add);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var client = new LoadClient(process, seconds);
        var line = process.inputReader(UTF_8).readLine();
        if (!READY.equals(line)) {
            client.close();
            throw new IllegalStateException("wsload could not open its sockets");
        }
        return client;
    }

    /** Waits until its time is over. */
    Counted await() throws IOException, InterruptedException {
        if (!process.waitFor(seconds + GRACE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("wsload did not end");
        }
        var said = process.inputReader(UTF_8).readLine();
        var result = RESULT.matcher(said == null ? "" : said);
        if (!result.find()) {
            throw new IllegalStateException("wsload said: " + said);
        }
        return new Counted(
                Long.parseLong(result.group(2)), Long.parseLong(result.group(3)), Integer.parseInt(result.group(1)));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static Path source(Path peerFolder) {
        var source = peerFolder.resolve("wsload.c");
        if (!Files.isReadable(source)) {
            throw new IllegalArgumentException("There is no " + source + ": --peer FOLDER says where wsload.c is");
        }
        return source;
    }
}
