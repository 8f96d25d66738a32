package run.boylston.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What all processes of a run hold in memory together, in MB of 1,000,000 bytes.
 *
 * @param residentMb the sum of what each has: what two share is counted twice
 * @param proportionalMb what two share is counted half for each
 */
record RunMemory(double residentMb, double proportionalMb) {

    static final RunMemory NONE = new RunMemory(0, 0);

    private static final double MB_PER_KIB = 1_024 / 1e6;

    /** Of the launcher, of all that it started, and of all that works in the run's folder, as PostgreSQL does. */
    static RunMemory of(ProcessHandle launcher, Path folder) {
        var inFolder = ProcessHandle.allProcesses().filter(process -> worksIn(folder, process));
        return Stream.of(Stream.of(launcher), launcher.descendants(), inFolder)
                .flatMap(processes -> processes)
                .distinct()
                .map(RunMemory::of)
                .reduce(NONE, RunMemory::plus);
    }

    /** The larger of each. */
    RunMemory orMore(RunMemory other) {
        return new RunMemory(Math.max(residentMb, other.residentMb), Math.max(proportionalMb, other.proportionalMb));
    }

    private RunMemory plus(RunMemory other) {
        return new RunMemory(rounded(residentMb + other.residentMb), rounded(proportionalMb + other.proportionalMb));
    }

    private static RunMemory of(ProcessHandle process) {
        try {
            return parse(Files.readString(proc(process).resolve("smaps_rollup")));
        } catch (IOException e) {
            // It has just ended.
            return NONE;
        }
    }

    static RunMemory parse(String smapsRollup) {
        return new RunMemory(kib(smapsRollup, "Rss:") * MB_PER_KIB, kib(smapsRollup, "Pss:") * MB_PER_KIB);
    }

    private static long kib(String smapsRollup, String name) {
        return smapsRollup
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static boolean worksIn(Path folder, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(proc(process).resolve("cwd")).startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static double rounded(double mb) {
        return Math.round(mb * 10) / 10.0;
    }
}
