package run.boylston.bench.chaos;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView;
import run.boylston.local.Stack;
import run.boylston.simulator.race.RaceFiles;

/** A live-feed killed and started again, two minutes later: what it holds, against what PostgreSQL does. */
final class RestartedFeed {

    private static final Duration READY = Duration.ofMinutes(1);
    private static final Duration HEALED = Duration.ofMinutes(2);

    private static final String REVISIONS = "select bib, revision from progress where race = ? and body is not null";

    private final Stack stack;
    private final CorrectedRace race;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RestartedFeed(Stack stack, CorrectedRace race) {
        this.stack = stack;
        this.race = race;
    }

    /** Entrants of whom it holds an older revision, or none. */
    int countBehind() throws Exception {
        var feed = stack.getProcess("live-feed");
        feed.kill();
        feed.awaitReady(READY);
        Thread.sleep(HEALED.toMillis());
        var newest = newestRevisions();
        var behind = 0;
        for (var runner : race.simulated().field().runners()) {
            var bib = runner.entrant().bib();
            if (newest.containsKey(bib) && heldRevision(bib) < newest.get(bib)) {
                behind++;
            }
        }
        return behind;
    }

    private Map<String, Long> newestRevisions() throws Exception {
        var revisions = new HashMap<String, Long>();
        var database = stack.addresses().database();
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.prepareStatement(REVISIONS)) {
            statement.setString(1, RaceFiles.RACE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    revisions.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return revisions;
    }

    private long heldRevision(String bib) throws Exception {
        var address = URI.create(stack.addresses().live() + "/api/races/" + RaceFiles.RACE + "/entrants/" + bib);
        var answer = http.send(HttpRequest.newBuilder(address).timeout(READY).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            return 0;
        }
        var progress = Json.read(answer.body(), EntrantView.class).progress();
        return progress == null ? 0 : progress.revision();
    }
}
