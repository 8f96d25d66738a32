package run.boylston.feed.door;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.feed.BrokerResource;

/** Who asks and reads nothing has as many answers waiting as are worked on at once, and is then cut off. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(UnreadAnswersTest.Tight.class)
class UnreadAnswersTest {

    public static final class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "boylston.api.max-concurrent-per-address", "" + MOST,
                    "boylston.api.answer-timeout", "10m",
                    "boylston.fans.trusted-proxies", "127.0.0.1,::1");
        }
    }

    /** Answers more than what the kernel keeps for anybody: one from the event loop, one from a worker. */
    @Singleton
    static final class LargeAnswers {

        private static final Buffer LARGE = Buffer.buffer(new byte[8_000_000]);
        private static final AtomicInteger ENDED = new AtomicInteger();

        void add(@Observes Router router) {
            router.get("/api/large/loop").handler(LargeAnswers::answer);
            router.get("/api/large/worker").blockingHandler(LargeAnswers::answer);
        }

        private static void answer(RoutingContext context) {
            context.response().end(LARGE);
            ENDED.incrementAndGet();
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 2;
    private static final String GREEDY = "198.51.100.7";
    private static final String OTHER = "198.51.100.8";

    @Inject
    MeterRegistry meters;

    private double cutBefore;

    @BeforeEach
    void restored() {
        await().atMost(PATIENCE).until(() -> statusFor(OTHER) == 200);
        await().atMost(PATIENCE).until(() -> statusFor(GREEDY) == 200);
        LargeAnswers.ENDED.set(0);
        cutBefore = cutOff();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/large/loop", "/api/large/worker"})
    void anAnswerIsWorkedOnUntilItIsRead(String path) throws IOException {
        try (var greedy = new Greedy()) {
            // when
            greedy.ask(path, MOST);
            await().atMost(PATIENCE).until(() -> LargeAnswers.ENDED.get() == MOST);

            // then
            assertThat(statusFor(GREEDY)).isEqualTo(429);
            assertThat(statusFor(OTHER)).isEqualTo(200);

            // when
            greedy.ask(path, 200);

            // then
            await().atMost(PATIENCE).until(() -> cutOff() == cutBefore + 1);
            await().atMost(PATIENCE).until(() -> statusFor(GREEDY) == 200);
            assertThat(LargeAnswers.ENDED).hasValue(MOST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/large/loop", "/api/large/worker"})
    void whoReadsOrGoesMakesRoom(String path) throws IOException {
        try (var greedy = new Greedy()) {
            greedy.ask(path, MOST);
            await().atMost(PATIENCE).until(() -> statusFor(GREEDY) == 429);
            greedy.read(MOST * LargeAnswers.LARGE.length());
            await().atMost(PATIENCE).until(() -> statusFor(GREEDY) == 200);
            greedy.ask(path, MOST);
            await().atMost(PATIENCE).until(() -> statusFor(GREEDY) == 429);
        }
        await().atMost(PATIENCE).until(() -> statusFor(GREEDY) == 200);
        assertThat(cutOff()).isEqualTo(cutBefore);
    }

    /** Of none of these there would be a bound. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/metrics", "/live/no-such-race/events", "/live/no-such-race/events?entrants=%00"})
    void whatIsNotCountedIsNotQueued(String path) throws IOException {
        try (var greedy = new Greedy()) {
            greedy.ask("/api/large/loop", 1);
            await().atMost(PATIENCE).until(() -> LargeAnswers.ENDED.get() == 1);

            // when
            greedy.ask(path, 1);

            // then
            await().atMost(PATIENCE).until(() -> cutOff() == cutBefore + 1);
        }
    }

    /** Its streams have buffers of their own, which nobody counts. */
    @Test
    void nobodyIsAnsweredInHttp2() throws Exception {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .connectTimeout(Duration.ofSeconds(15))
                .build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/races"))
                .timeout(Duration.ofSeconds(15))
                .build();
        var answer = client.send(request, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    private static int statusFor(String address) {
        return given().header("X-Forwarded-For", address).get("/api/races").statusCode();
    }

    private double cutOff() {
        var counter =
                meters.find("boylston_live_refused").tag("reason", "unread").counter();
        return counter == null ? 0 : counter.count();
    }

    /** Asks on one connection without waiting for an answer, out of a small buffer. */
    private static final class Greedy implements AutoCloseable {

        private static final int PATIENCE_MS = 30_000;

        private final Socket socket = new Socket();

        Greedy() throws IOException {
            socket.setReceiveBufferSize(4_096);
            socket.setSoTimeout(PATIENCE_MS);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        }

        void ask(String path, int times) throws IOException {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + GREEDY + "\r\n\r\n";
            socket.getOutputStream().write(request.repeat(times).getBytes(US_ASCII));
        }

        void read(int bytes) throws IOException {
            socket.getInputStream().skipNBytes(bytes);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
