package run.boylston.bench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import run.boylston.contracts.Json;

/** A real Chromium without a window and with a new profile, on one page, asked about it over its debugging port. */
public final class Chromium implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    /** Quiet on the network, and WebGL by software where there is no graphics card. */
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--window-size=1360,820",
            "--remote-debugging-port=0");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final Path profile;
    private final Process process;
    private WebSocket page;
    private int lastId;

    private Chromium(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
    }

    /** The one that {@code CHROMIUM} names, if it names one. */
    public static Optional<String> program() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isEmpty());
    }

    public static Chromium open(String program, URI address) throws IOException {
        var profile = Files.createTempDirectory("boylston-browser-");
        var command = new ArrayList<>(List.of(program));
        command.addAll(FLAGS);
        command.addAll(List.of("--user-data-dir=" + profile, address.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(profile, process);
    }

    /** Waits until it has a page that can be asked. */
    public void awaitPage(Duration patience) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                call("Runtime.enable", Map.of());
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    /** Asks over the debugging protocol. */
    public JsonNode call(String method, Map<String, ?> params) throws IOException, InterruptedException {
        var answer = new CompletableFuture<JsonNode>();
        var id = ++lastId;
        asked.put(id, answer);
        var message = Json.write(Map.of("id", id, "method", method, "params", params));
        try {
            connected()
                    .sendText(new String(message, StandardCharsets.UTF_8), true)
                    .get(5, TimeUnit.SECONDS);
            var said = answer.get(ANSWER_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            if (said.has("error")) {
                throw new IOException(method + ": " + said.get("error"));
            }
            return said.path("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(method + " was not answered", e);
        } finally {
            asked.remove(id);
        }
    }

    /** The value of an expression on the page. */
    public JsonNode evaluate(String expression) throws IOException, InterruptedException {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .at("/result/value");
    }

    /** What it says by itself; heard on another thread. */
    public void on(String event, Consumer<JsonNode> listener) {
        listeners.put(event, listener);
    }

    private WebSocket connected() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        if (page == null) {
            page = http.newWebSocketBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .buildAsync(findPage(), new Answers())
                    .get(CONNECT_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        }
        return page;
    }

    /** The browser writes the port that it was given into its profile. */
    private URI findPage() throws IOException, InterruptedException {
        var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/json/list"))
                .timeout(CONNECT_TIMEOUT)
                .build();
        var answer = http.send(list, BodyHandlers.ofByteArray()).body();
        for (var target : Json.mapper().readTree(answer)) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("The browser has no page yet: " + new String(answer, StandardCharsets.UTF_8));
    }

    private String port() throws IOException {
        var lines = Files.readAllLines(profile.resolve("DevToolsActivePort"));
        if (lines.isEmpty()) {
            throw new NoSuchFileException("The browser has no port yet");
        }
        return lines.get(0);
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                hear(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void hear(String text) {
            try {
                var said = Json.mapper().readTree(text);
                var answer = asked.get(said.path("id").asInt());
                var listener = listeners.get(said.path("method").asText());
                if (answer != null) {
                    answer.complete(said);
                } else if (listener != null) {
                    listener.accept(said.path("params"));
                }
            } catch (IOException e) {
                throw new IllegalStateException("The browser answered no JSON: " + text, e);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        var all = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(CONNECT_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        FileUtils.deleteQuietly(profile.toFile());
    }
}
