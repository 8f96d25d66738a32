package run.boylston.bench.fan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds in memory. */
final class Memory {

    private static final double MB_PER_KIB = 1_024 / 1e6;

    private Memory() {}

    static double residentMb(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * MB_PER_KIB;
        }
    }
}
