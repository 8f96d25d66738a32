package run.boylston.feed.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import run.boylston.contracts.Json;
import run.boylston.contracts.alert.Alert;

/** What browsers' push services are: takes what is signed by the key that the device subscribed with, and gives it to the device. */
final class PushService implements AutoCloseable {

    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), ?k=(.+)");

    /** @param headers by name in lower case */
    record Message(String device, Map<String, String> headers, JsonNode token, Alert alert) {}

    private final String publicKey;
    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final Map<String, List<Integer>> answers = new ConcurrentHashMap<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<Throwable> troubles = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** @param publicKey of the one sender, in base64url */
    PushService(String publicKey, int port) {
        this.publicKey = publicKey;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/push/", this::take);
        server.setExecutor(Executors.newCachedThreadPool(run -> {
            var thread = new Thread(run, "push-service");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Device device(String name) {
        return devices.computeIfAbsent(name, none -> new Device(origin() + "/push/" + name));
    }

    /** The next messages for a device are answered so, and not given to it. */
    void answer(String device, Integer... statuses) {
        answers.put(device, new CopyOnWriteArrayList<>(statuses));
    }

    /** In the order in which they came. */
    List<Message> of(String device) {
        if (!troubles.isEmpty()) {
            throw new AssertionError("A message was not as it must be", troubles.get(0));
        }
        return messages.stream().filter(each -> each.device().equals(device)).toList();
    }

    /** What each of them told. */
    List<String> told(String device) {
        return of(device).stream()
                .map(Message::alert)
                .map(alert -> alert.bib() + " " + alert.point() + " " + alert.netMs() + (alert.corrected() ? "!" : ""))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = exchange.getRequestURI().getPath().substring("/push/".length());
            var planned = answers.getOrDefault(name, List.of());
            var body = exchange.getRequestBody().readAllBytes();
            if (!planned.isEmpty()) {
                exchange.sendResponseHeaders(planned.remove(0), -1);
                return;
            }
            messages.add(message(name, exchange, body));
            exchange.sendResponseHeaders(201, -1);
        } catch (RuntimeException | GeneralSecurityException e) {
            troubles.add(e);
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private Message message(String name, HttpExchange exchange, byte[] body)
            throws IOException, GeneralSecurityException {
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders().forEach((header, values) -> headers.put(header.toLowerCase(), values.get(0)));
        if (!exchange.getRequestMethod().equals("POST") || !"aes128gcm".equals(headers.get("content-encoding"))) {
            throw new IllegalArgumentException("Not a push message");
        }
        var alert = Json.read(device(name).decrypt(body), Alert.class);
        return new Message(name, headers, token(headers.get("authorization")), alert);
    }

    /** The claims of a token that the sender signed, as RFC 8292 has it. */
    private JsonNode token(String authorization) throws IOException, GeneralSecurityException {
        var matcher = VAPID.matcher(authorization);
        if (!matcher.matches() || !matcher.group(2).equals(publicKey)) {
            throw new IllegalArgumentException("Not of the sender that the device subscribed to");
        }
        var parts = matcher.group(1).split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Device.publicKey(decoded(publicKey)));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        if (!signature.verify(decoded(parts[2]))) {
            throw new IllegalArgumentException("Not signed by the sender");
        }
        return Json.mapper().readTree(decoded(parts[1]));
    }

    private static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
