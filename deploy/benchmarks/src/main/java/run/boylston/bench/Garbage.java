package run.boylston.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a Java process holds and nobody uses any more. */
public final class Garbage {

    private static final int PATIENCE_S = 60;

    private Garbage() {}

    /** @throws IOException if the process does not answer, or not in a minute */
    public static void collect(ProcessHandle process) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collecting = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!collecting.waitFor(PATIENCE_S, TimeUnit.SECONDS) || collecting.exitValue() != 0) {
            collecting.destroyForcibly();
            throw new IOException("No garbage was collected in process " + process.pid());
        }
    }
}
