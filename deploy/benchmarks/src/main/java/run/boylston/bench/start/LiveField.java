package run.boylston.bench.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.RaceClock;
import run.boylston.simulator.race.RaceFiles;

/** The field as live-feed serves it to whoever asks. */
final class LiveField {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int ACTIVE = 0;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI race;

    LiveField(URI live) {
        race = live.resolve("/api/races/" + RaceFiles.RACE);
    }

    /** Whether the race's clock runs and somebody is on the way, not waiting at a mat. */
    boolean moves() throws InterruptedException {
        try {
            var clock = get(race, RaceView.class).clock();
            return clock != null && clock.rate() > 0 && anyMoves(get(URI.create(race + "/field"), Field.class), clock);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean anyMoves(Field field, RaceClock clock) {
        var raceMs = clock.raceMsAt(Instant.now());
        return IntStream.range(0, field.bib().size())
                .anyMatch(i -> field.status().get(i) == ACTIVE
                        && field.speedMps().get(i) > 0
                        && distanceM(field, i, raceMs) < field.holdM().get(i));
    }

    private static double distanceM(Field field, int i, long raceMs) {
        return field.d0M().get(i)
                + field.speedMps().get(i) * (raceMs - field.t0Ms().get(i)) / 1000;
    }

    private <T> T get(URI address, Class<T> type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return Json.read(answer.body(), type);
    }
}
