package run.boylston.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.RaceClock;

/**
 * Says where the live map is as soon as live-feed has a running clock, so that whoever opens it sees dots; then, on
 * a terminal, the race time on one line that is rewritten every second. (The simulator says it every half hour.)
 */
final class RaceAnnouncer implements AutoCloseable {

    private static final boolean TERMINAL = Boolean.getBoolean("boylston.terminal");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI live;
    private final PrintStream out;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RaceAnnouncer(URI live, PrintStream out) {
        this.live = live;
        this.out = out;
    }

    static RaceAnnouncer start(URI live, PrintStream out) {
        var announcer = new RaceAnnouncer(live, out);
        var thread = new Thread(announcer::announce, "race-announcer");
        thread.setDaemon(true);
        thread.start();
        return announcer;
    }

    static String mapAddress(URI live) {
        return "The live map: http://localhost:" + live.getPort() + "/   (Ctrl-C ends everything)";
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void announce() {
        try {
            while (findClock().isEmpty()) {
                if (closed.await(200, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            out.println(mapAddress(live));
            while (TERMINAL && !closed.await(1, TimeUnit.SECONDS)) {
                findClock().ifPresent(this::sayTime);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The cursor goes back to the line's beginning, so that whatever is said next overwrites it. */
    private void sayTime(RaceClock clock) {
        out.print("Race time " + RaceTime.format(Duration.ofMillis(Math.max(0, clock.raceMsAt(Instant.now())))) + "\r");
        out.flush();
    }

    private Optional<RaceClock> findClock() throws InterruptedException {
        try {
            var race = Json.mapper().readTree(get("/api/races")).path(0).path("race");
            if (race.isMissingNode()) {
                return Optional.empty();
            }
            var view = get("/api/races/" + race.asText());
            return Optional.ofNullable(Json.read(view, RaceView.class).clock())
                    .filter(clock -> clock.state() == RaceClock.State.LIVE);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(live.resolve(path)).timeout(TIMEOUT).build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("live-feed answered " + response.statusCode() + " for " + path);
        }
        return response.body();
    }
}
