package run.boylston.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import run.boylston.contracts.Json;

/**
 * The Chromium that {@code CHROMIUM} names, without a window and with a new profile, on one page, asked about it over its
 * debugging port. Where there is none, nobody looks.
 */
final class ColdBrowser implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String DOTS =
            "{\"id\":1,\"method\":\"Runtime.evaluate\",\"params\":{\"expression\":\"window.boylston?.dots ?? 0\"}}";

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
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Path profile;
    private final Optional<Process> process;
    private final StringBuilder partial = new StringBuilder();
    private WebSocket page;
    private volatile int dots;

    private ColdBrowser(Path profile, Optional<Process> process) {
        this.profile = profile;
        this.process = process;
    }

    static ColdBrowser open(URI address) throws IOException {
        var profile = Files.createTempDirectory("boylston-browser-");
        var program = Optional.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isEmpty());
        return new ColdBrowser(
                profile, program.isPresent() ? Optional.of(start(program.get(), profile, address)) : Optional.empty());
    }

    private static Process start(String program, Path profile, URI address) throws IOException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(FLAGS);
        command.addAll(List.of("--user-data-dir=" + profile, address.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    boolean isThere() {
        return process.isPresent();
    }

    /** How many of the field the page draws, as it said last. */
    int dots() throws InterruptedException {
        if (isThere()) {
            try {
                ask();
            } catch (IOException e) {
                // Not there yet.
            }
        }
        return dots;
    }

    private void ask() throws IOException, InterruptedException {
        if (page == null) {
            page = http.newWebSocketBuilder()
                    .connectTimeout(TIMEOUT)
                    .buildAsync(findPage(), new Answers())
                    .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
        page.sendText(DOTS, true)
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** The browser writes the port that it was given into its profile. */
    private URI findPage() throws IOException, InterruptedException {
        var port = Files.readAllLines(profile.resolve("DevToolsActivePort")).get(0);
        var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .timeout(TIMEOUT)
                .build();
        var answer = http.send(list, BodyHandlers.ofByteArray()).body();
        for (var target : Json.mapper().readTree(answer)) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("The browser has no page yet: " + new String(answer, UTF_8));
    }

    private final class Answers implements WebSocket.Listener {

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

        private void hear(String answer) {
            try {
                dots = Json.mapper().readTree(answer).at("/result/result/value").asInt(dots);
            } catch (IOException e) {
                throw new IllegalStateException("The browser answered no JSON: " + answer, e);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (isThere()) {
            var all = process.get().descendants().toList();
            process.get().destroy();
            if (!process.get().waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.get().destroyForcibly();
            }
            all.forEach(ProcessHandle::destroyForcibly);
        }
        FileUtils.deleteQuietly(profile.toFile());
    }
}
