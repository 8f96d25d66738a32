package run.boylston.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** All fans, in a few processes. */
final class Crowds implements AutoCloseable {

    private static final long POLL_MS = 100;
    private static final int MEASURED_PERCENT = 99;

    private final List<CrowdProcess> processes = new ArrayList<>();
    private final int fans;

    /**
     * What all have heard of the minute.
     *
     * @param crossings how often a fan heard of one; {@code p50Ms} and {@code p99Ms} after it was due in Kafka
     */
    record Heard(long frames, long bytes, long crossings, int p50Ms, int p99Ms, int maxMs) {}

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
        var byMs = new TreeMap<Integer, Long>();
        answers.forEach(answer -> answer.get("latencies")
                .fields()
                .forEachRemaining(each -> byMs.merge(
                        Integer.valueOf(each.getKey()), each.getValue().asLong(), Long::sum)));
        var crossings = byMs.values().stream().mapToLong(Long::longValue).sum();
        if (crossings == 0) {
            throw new IllegalStateException("No fan has heard of a crossing");
        }
        return new Heard(
                sum(answers, "frames"),
                sum(answers, "bytes"),
                crossings,
                percentile(byMs, crossings, 50),
                percentile(byMs, crossings, MEASURED_PERCENT),
                byMs.lastKey());
    }

    private static int percentile(TreeMap<Integer, Long> byMs, long count, int percent) {
        var seen = 0L;
        for (var each : byMs.entrySet()) {
            seen += each.getValue();
            if (seen * 100 >= count * percent) {
                return each.getKey();
            }
        }
        return byMs.lastKey();
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
