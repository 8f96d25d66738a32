package run.boylston.bench.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.IntStream;
import run.boylston.bench.TopicFeed;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.topic.Topic;
import run.boylston.local.Stack;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.race.RaceFiles;

/** Kills pace-service with -9, sends a read that nobody has seen, and waits for its split. */
final class Restart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SOON_MS = 120_000;

    private final Stack stack;
    private final TrackedRace race;
    private final RacePlan plan;
    private final TopicFeed topics;
    private final Iterator<Runner> runners;
    private final int nowMs;

    Restart(Stack stack, TrackedRace race, TopicFeed topics, int nowMs) {
        this.stack = stack;
        this.race = race;
        plan = race.simulated().plan();
        this.topics = topics;
        this.nowMs = nowMs;
        runners = race.runners().stream().filter(this::hasNextPoint).iterator();
    }

    /** From the new process' own start until Kafka has the new progress. */
    double secondsToNewProgress() throws Exception {
        var service = stack.getProcess("pace-service");
        service.awaitReady(PATIENCE);
        var runner = runners.next();
        var point = nextIndex(runner);
        var key = RaceFiles.RACE + "/" + runner.entrant().bib();
        try (var watch = new ProgressWatch(
                stack.addresses().bootstrapServers(),
                key,
                plan.points().get(point).id())) {
            var killed = service.process();
            service.kill();
            send(runner, point);
            var arrivedAt = watch.awaitSplit(PATIENCE);
            var restarted = service.process();
            if (restarted.pid() == killed.pid()) {
                throw new IllegalStateException("pace-service was not started again");
            }
            var startedAt = restarted.info().startInstant().orElseThrow();
            return Duration.between(startedAt, arrivedAt).toMillis() / 1000.0;
        }
    }

    private void send(Runner runner, int point) throws InterruptedException {
        var read = new TimingRead(
                RaceFiles.RACE,
                "restart/" + runner.entrant().bib(),
                plan.points().get(point).mats().get(0).id(),
                runner.entrant().chip(),
                race.timeAt(runner.passedMs()[point]),
                null,
                null,
                Instant.now());
        topics.write(Topic.RACE_READS, read.key(), Json.write(read));
        topics.flush();
    }

    private boolean hasNextPoint(Runner runner) {
        return runner.passed(0) && nextIndex(runner) > 0;
    }

    /** Of the point passed in some minutes from now; 0 if there is none. */
    private int nextIndex(Runner runner) {
        return IntStream.range(1, runner.passedMs().length)
                .filter(point -> runner.passedMs()[point] > nowMs + SOON_MS
                        && runner.passedMs()[point] < nowMs + FixFeed.LONGEST_MS)
                .findFirst()
                .orElse(0);
    }
}
