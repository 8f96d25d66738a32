package run.boylston.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import run.boylston.contracts.Json;

/**
 * The doors of tracker-ingest and pace-service over real HTTP, and behind them the naive scorer. It may be told to refuse,
 * and it remembers what it was asked.
 */
final class StubServices implements AutoCloseable {

    final NaiveScorer scorer = new NaiveScorer(Races.BOSTON);
    final Queue<String> calls = new ConcurrentLinkedQueue<>();
    final Map<String, String> bodies = new ConcurrentHashMap<>();
    final AtomicLong refusals = new AtomicLong();
    final AtomicLong ahead = new AtomicLong();
    final AtomicLong fixes = new AtomicLong();
    volatile UnaryOperator<String> tampering = csv -> csv;
    volatile int loadStatus = 200;
    private volatile long clockMs;
    private final int refuseEvery;
    private final AtomicLong posts = new AtomicLong();
    private final HttpServer server;

    /** @param refuseEvery answers every so-manieth post with 503 after having taken it; 0 for never */
    StubServices(int refuseEvery) throws IOException {
        this.refuseEvery = refuseEvery;
        server = HttpServers.create();
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    ServiceAddresses addresses() {
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        return new ServiceAddresses(address, address, "organiser-key-of-a-test");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            if (path.startsWith("/ingest/")) {
                ingest(exchange, path, body);
            } else {
                manage(exchange, path, body);
            }
        }
    }

    private void ingest(HttpExchange exchange, String path, String body) throws IOException {
        var items = Json.mapper().readTree(body);
        items.forEach(path.endsWith("/reads") ? this::take : fix -> fixes.incrementAndGet());
        if (refuseEvery > 0 && posts.incrementAndGet() % refuseEvery == 0) {
            refusals.incrementAndGet();
            respond(exchange, 503, "{\"title\":\"away\"}");
        } else {
            respond(exchange, 202, "{\"accepted\":" + items.size() + ",\"rejected\":[]}");
        }
    }

    private void take(JsonNode read) {
        var time = OffsetDateTime.parse(read.path("time").asText()).toInstant();
        long raceMs = Duration.between(Races.BOSTON.race().firstGun(), time).toMillis();
        ahead.addAndGet(raceMs > clockMs ? 1 : 0);
        scorer.read(read.path("chip").asText(), read.path("mat").asText(), raceMs);
    }

    private void manage(HttpExchange exchange, String path, String body) throws IOException {
        var what = path.substring(path.lastIndexOf('/') + 1);
        calls.add(exchange.getRequestMethod() + " " + what);
        bodies.put(what, body);
        if (what.equals("clock")) {
            clockMs = Json.mapper().readTree(body).path("raceMs").asLong();
        }
        switch (what) {
            case "keys" -> respond(exchange, 201, "{\"id\":\"k\",\"key\":\"k.secret\"}");
            case "watermark" ->
                respond(exchange, 200, "{\"reads\":{\"taken\":1,\"scored\":1},\"fixes\":{\"taken\":0,\"scored\":0}}");
            case "metrics" -> respond(exchange, 200, "boylston_read_lag_seconds{quantile=\"0.99\",} 0.0125\n");
            case "results.csv" -> respond(exchange, 200, tampering.apply(results()));
            default -> respond(exchange, loadStatus, "{\"title\":\"as told\"}");
        }
    }

    private String results() {
        return NaiveResults.csv(scorer, bodies.get("start-list"));
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
