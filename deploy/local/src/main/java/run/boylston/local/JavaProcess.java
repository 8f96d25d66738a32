package run.boylston.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A JVM of its own: in its own session, so that Ctrl-C in the terminal reaches the launcher alone, which then ends the
 * others in order; small, because six processes share 2.5 GB.
 *
 * @param heapMb the largest heap; metaspace, code and direct buffers come on top
 * @param compiler one of the two below: on two cores, compiling is most of a start
 */
record JavaProcess(
        String name,
        int heapMb,
        List<String> compiler,
        List<String> arguments,
        Map<String, String> environment,
        Path folder,
        Path logFolder) {

    /** For what waits more than it computes: half the work of a start, at the price of slower code in the long run. */
    static final List<String> QUICK_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /** For what computes: the thorough compiler, but only for what has run ten times as often as it would ask for. */
    static final List<String> LATE_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** What it had to say, kept across restarts. */
    Path log() {
        return logFolder.resolve(name + ".log");
    }

    Process start(String runId) throws IOException {
        return builder(runId)
                .redirectErrorStream(true)
                .redirectOutput(appendToLog())
                .start();
    }

    /** Leaves its standard output to the caller; what it says on standard error is logged. */
    Process startWithOutput(String runId) throws IOException {
        return builder(runId).redirectError(appendToLog()).start();
    }

    private ProcessBuilder builder(String runId) {
        var builder = new ProcessBuilder(command()).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put(Watchdog.MARK, runId);
        // glibc's arenas, one per thread, would otherwise add some 100 MB to each process.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    private ProcessBuilder.Redirect appendToLog() {
        return ProcessBuilder.Redirect.appendTo(log().toFile());
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> command() {
        var command = new ArrayList<>(Arrays.asList(
                "setsid",
                javaBinary(),
                "-Xms" + heapMb / 2 + "m",
                "-Xmx" + heapMb + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=" + Math.max(64, heapMb / 4) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + logFolder.resolve(name + "-crash-%p.log")));
        command.addAll(compiler);
        command.addAll(arguments);
        return command;
    }
}
