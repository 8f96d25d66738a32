package run.boylston.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import run.boylston.bench.CpuTime;

/** All fans, in a few processes. */
final class Crowds implements AutoCloseable {

    private static final long POLL_MS = 100;

    private final List<CrowdProcess> processes = new ArrayList<>();
    private final int fans;

    /** What all have heard of the minute: by those who watch entrants, by those who watch the field, and by all. */
    record Heard(long frames, long bytes, Latencies entrants, Latencies field, Latencies all) {}

    private Crowds(int fans) {
        this.fans = fans;
    }

    static Crowds start(int processes, int fans, int highestBib, List<URI> sockets) throws IOException {
        var crowds = new Crowds(fans);
        for (var i = 0; i < processes; i++) {
            crowds.processes.add(CrowdProcess.start(fans / processes, i, highestBib, sockets));
        }
        return crowds;
    }

    /** Seconds until every fan has what it asked for. */
    double awaitSeated(Duration patience) throws IOException, InterruptedException {
        var begun = Instant.now();
        while (sum("seats", answer -> answer.get("seated").asLong()) < fans) {
            if (Instant.now().isAfter(begun.plus(patience))) {
                throw new IllegalStateException("Not all fans are seated: " + ask("seats"));
            }
            Thread.sleep(POLL_MS);
        }
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    /** Connections that came to nothing. */
    long refused() throws IOException {
        return sum("seats", answer -> answer.get("refused").asLong());
    }

    /** Connections lost. */
    long lost() throws IOException {
        return sum("seats", answer -> answer.get("lost").asLong());
    }

    /** Revisions below one that the same fan had heard, ever. */
    long older() throws IOException {
        return sum("seats", answer -> answer.get("older").asLong());
    }

    void awaitLoss(Duration patience) throws IOException, InterruptedException {
        var end = Instant.now().plus(patience);
        while (lost() == 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("No fan has lost its connection");
            }
            Thread.sleep(POLL_MS);
        }
    }

    /** Seconds from the first loss until the last fan was served again. */
    double backS() throws IOException {
        return ask("seats").stream()
                        .mapToLong(answer -> answer.get("backMs").asLong())
                        .max()
                        .orElseThrow()
                / 1000.0;
    }

    void measureFrom(Instant begin, int raceMs) throws IOException {
        ask("measure " + begin.toEpochMilli() + " " + raceMs);
    }

    Heard report() throws IOException {
        var answers = ask("report");
        return new Heard(
                sum(answers, "frames"),
                sum(answers, "bytes"),
                latencies(answers, "entrants"),
                latencies(answers, "field"),
                latencies(answers, "entrants", "field"));
    }

    private static Latencies latencies(List<JsonNode> answers, String... names) {
        var byMs = new TreeMap<Integer, Long>();
        answers.stream()
                .flatMap(answer -> Arrays.stream(names).map(answer::get))
                .forEach(heard -> heard.fields()
                        .forEachRemaining(each -> byMs.merge(
                                Integer.valueOf(each.getKey()), each.getValue().asLong(), Long::sum)));
        return Latencies.of(byMs);
    }

    /** Processor seconds of all since they started. */
    double cpuS() throws IOException {
        return CpuTime.ofUs(processes.stream().map(CrowdProcess::process).toList()) / 1e6;
    }

    private long sum(String command, ToLongFunction<JsonNode> value) throws IOException {
        return ask(command).stream().mapToLong(value).sum();
    }

    private static long sum(List<JsonNode> answers, String name) {
        return answers.stream().mapToLong(answer -> answer.get(name).asLong()).sum();
    }

    private List<JsonNode> ask(String command) throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var process : processes) {
            answers.add(process.ask(command));
        }
        return answers;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (var process : processes) {
            process.close();
        }
    }
}
