package run.boylston.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import run.boylston.contracts.Json;

/** A {@link CrowdMain} of its own: a process may have 20,000 files. */
final class CrowdProcess implements AutoCloseable {

    private static final int END_S = 10;

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private CrowdProcess(Process process) {
        this.process = process;
        commands = process.outputWriter();
        answers = process.inputReader();
    }

    /** Its fans begin to connect at once. */
    static CrowdProcess start(int fans, long seed, int highestBib, List<URI> sockets) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CrowdMain.class.getName(),
                Integer.toString(fans),
                Long.toString(seed),
                Integer.toString(highestBib)));
        sockets.forEach(socket -> command.add(socket.toString()));
        return new CrowdProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    JsonNode ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("A crowd's process has ended");
        }
        return Json.mapper().readTree(answer);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
