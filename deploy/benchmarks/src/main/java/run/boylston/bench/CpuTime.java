package run.boylston.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** User and system time of processes, as Linux counts it. */
public final class CpuTime {

    /** What {@code getconf CLK_TCK} says on every Linux there is. */
    private static final double US_PER_TICK = 10_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private CpuTime() {}

    /** Microseconds since the processes began, all together. */
    public static double ofUs(List<ProcessHandle> processes) throws IOException {
        var sum = 0.0;
        for (var process : processes) {
            sum += parseUs(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
        }
        return sum;
    }

    /** The name, in brackets, may hold anything: what follows the last bracket is numbered from the state on. */
    static double parseUs(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * US_PER_TICK;
    }
}
