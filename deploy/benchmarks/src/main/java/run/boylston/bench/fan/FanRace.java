package run.boylston.bench.fan;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.local.Stack;

/** A race with runners 1 to so many, put straight into its topics: pace-service's place in front of live-feed. */
final class FanRace implements AutoCloseable {

    static final String RACE = "fans";

    /** What a fan says who watches runner 1 and nothing else. */
    static final String WATCH_FIRST = "{\"type\":\"hello\",\"field\":false,\"leaders\":false,\"entrants\":[\"1\"]}";

    private static final int PATIENCE_S = 30;
    private static final Instant GUN = Instant.now().minus(Duration.ofHours(1));
    private static final List<String> POINTS = List.of("Start", "5K", "10K");
    private static final double SPEED_MPS = 3.5;
    private static final double DOUBT_M = 5;
    private static final double DOUBT_MPS = 0.3;

    private final TopicWriter writer;
    private final URI live;
    private long revision;

    FanRace(Stack stack) {
        writer = new TopicWriter(stack.addresses().bootstrapServers(), "bench");
        live = stack.addresses().live();
    }

    /** The newest. */
    long revision() {
        return revision;
    }

    static URI live(Stack stack) {
        return URI.create("ws://" + stack.addresses().live().getAuthority() + "/live/" + RACE);
    }

    /** Returns when Kafka has the race, its clock, and the runners with a first progress each, and live-feed the runners. */
    void begin(int runners) throws IOException, InterruptedException {
        write(Topic.RACE_CATALOG, race().key(), Json.write(race()));
        var clock = new RaceClock(RACE, 1, RaceClock.State.LIVE, false, 0, GUN, 1);
        write(Topic.RACE_CLOCK, RACE, Json.write(clock));
        for (var bib = 1; bib < runners; bib++) {
            writer.write(Topic.RACE_CATALOG, runner(bib).key(), Json.write(runner(bib)));
        }
        write(Topic.RACE_CATALOG, runner(runners).key(), Json.write(runner(runners)));
        moveAll(runners);
        Served.await(live.resolve("/api/races/" + RACE + "/entrants/" + runners));
    }

    /** A crossing of everybody, who ran on since the one before; returns when Kafka has them. */
    void moveAll(int runners) throws InterruptedException {
        revision++;
        for (var bib = 1; bib < runners; bib++) {
            writer.write(Topic.RACE_PROGRESS, RACE + "/" + bib, Json.write(progress(bib, motion())));
        }
        write(Topic.RACE_PROGRESS, RACE + "/" + runners, Json.write(progress(runners, motion())));
    }

    /**
     * News of runner 1 of some 300 bytes, no motion among it; does not wait.
     *
     * @return when Kafka took the {@link #revision}
     */
    CompletableFuture<Instant> tellOfFirst() {
        revision++;
        return writer.write(Topic.RACE_PROGRESS, RACE + "/1", Json.write(progress(1, null)));
    }

    private void write(Topic topic, String key, byte[] value) throws InterruptedException {
        try {
            writer.write(topic, key, value).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take a record", e);
        }
    }

    private static RaceEntry race() {
        var points = List.of(
                new RaceEntry.TimingPoint("Start", "Start", 0, List.of()),
                new RaceEntry.TimingPoint("5K", "5K", 5_000, List.of()),
                new RaceEntry.TimingPoint("10K", "10K", 10_000, List.of()));
        var open = new RaceEntry.Division("open", "Open", null, RaceEntry.OfficialTime.NET, true, 1, List.of("one"), 8);
        return new RaceEntry(
                RACE,
                1,
                "Fans' race",
                LocalDate.now(),
                "UTC",
                GUN,
                RaceEntry.ResultsStatus.LIVE,
                true,
                List.of(new RaceEntry.Contest("10k", "10 km", 10_000, POINTS)),
                points,
                List.of(new RaceEntry.Wave("one", "One", GUN)),
                List.of(open));
    }

    private static EntrantEntry runner(int bib) {
        return new EntrantEntry(
                RACE,
                Integer.toString(bib),
                "R" + bib,
                EntrantEntry.Kind.RUNNER,
                "10k",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                true,
                null);
    }

    private static Motion motion() {
        var raceMs = Duration.between(GUN, Instant.now()).toMillis();
        return new Motion(5_000, raceMs, SPEED_MPS, 10_000, DOUBT_M, DOUBT_MPS, Motion.Source.MAT);
    }

    private Progress progress(int bib, Motion motion) {
        return new Progress(
                RACE,
                Integer.toString(bib),
                revision,
                EntrantStatus.ACTIVE,
                null,
                null,
                null,
                null,
                List.of(),
                motion,
                null,
                false);
    }

    @Override
    public void close() {
        writer.close();
    }
}
