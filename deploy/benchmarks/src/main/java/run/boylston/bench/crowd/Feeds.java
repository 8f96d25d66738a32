package run.boylston.bench.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.bench.CpuTime;
import run.boylston.bench.Garbage;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.Field;
import run.boylston.local.Stack;
import run.boylston.local.SupervisedProcess;
import run.boylston.simulator.race.RaceFiles;

/** live-feed's replicas: where they are and what memory they take. */
final class Feeds {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long POLL_MS = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stack stack;
    private final List<SupervisedProcess> processes;

    Feeds(Stack stack) {
        this.stack = stack;
        processes = stack.replicas("live-feed");
    }

    List<URI> addresses() {
        return IntStream.rangeClosed(1, processes.size())
                .mapToObj(stack.addresses()::live)
                .toList();
    }

    /** Waits until each has everybody. */
    void awaitRestored(int entrants) throws IOException, InterruptedException {
        for (var address : addresses()) {
            var end = Instant.now().plus(PATIENCE);
            while (shown(address) < entrants) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(address + " does not have the race within " + PATIENCE);
                }
                Thread.sleep(POLL_MS);
            }
        }
    }

    private int shown(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/races/" + RaceFiles.RACE + "/field"))
                .timeout(TIMEOUT)
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        return answer.statusCode() == 200
                ? Json.read(answer.body(), Field.class).bib().size()
                : 0;
    }

    /** Kills the second one with -9, which is started again a second later. */
    void killOne() throws InterruptedException {
        processes.get(1).kill();
    }

    /** Resident memory of all, kilobytes, once what nobody uses any more is collected. */
    long residentKb() throws IOException, InterruptedException {
        var sum = 0L;
        for (var process : processes) {
            Garbage.collect(process.process());
            sum += residentKb(process.process().pid());
        }
        return sum;
    }

    /** Processor seconds of all since they started. */
    double cpuS() throws IOException {
        return CpuTime.ofUs(processes.stream().map(SupervisedProcess::process).toList()) / 1e6;
    }

    private static long residentKb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }
}
