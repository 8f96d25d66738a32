package run.boylston.bench.fan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other people's programs that a bench needs. */
final class Programs {

    static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private static final int PATIENCE_S = 60;

    private Programs() {}

    /** @throws IllegalStateException naming what is missing and the Debian packages that have it */
    static void mustHave() {
        var missing = Stream.of("gcc", "nginx").filter(name -> !isOnPath(name)).toList();
        if (!missing.isEmpty() || !Files.exists(NCHAN)) {
            throw new IllegalStateException("This needs " + (missing.isEmpty() ? NCHAN : String.join(" and ", missing))
                    + ": apt-get install gcc libc6-dev nginx-light libnginx-mod-nchan");
        }
    }

    private static boolean isOnPath(String name) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Runs one to its end, which must be a good one. */
    static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
        }
    }
}
