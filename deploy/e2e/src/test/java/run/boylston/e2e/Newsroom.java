package run.boylston.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Another site on this machine, with articles under a strict policy of its own. */
final class Newsroom implements AutoCloseable {

    private record File(String type, String policy, String content) {}

    private final HttpServer server;
    private final Map<String, File> files = new ConcurrentHashMap<>();

    Newsroom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param policy of the page: {@code Content-Security-Policy} */
    URI publish(String path, String policy, String body) {
        var html = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\" /><title>News</title>"
                + "<link rel=\"icon\" href=\"data:,\" /><link rel=\"stylesheet\" href=\"/style.css\" />"
                + "<script src=\"/script.js\"></script></head><body>" + body + "</body></html>";
        files.put(path, new File("text/html;charset=utf-8", policy, html));
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    Newsroom withStyle(String css) {
        files.put("/style.css", new File("text/css", "", css));
        return this;
    }

    Newsroom withScript(String script) {
        files.put("/script.js", new File("text/javascript", "", script));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var file = files.getOrDefault(exchange.getRequestURI().getPath(), new File("text/plain", "", ""));
            var content = file.content.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", file.type);
            if (!file.policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", file.policy);
            }
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
