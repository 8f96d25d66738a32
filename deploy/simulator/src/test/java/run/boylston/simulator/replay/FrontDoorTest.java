package run.boylston.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.simulator.HttpServers;
import run.boylston.simulator.load.ServiceException;

class FrontDoorTest {

    private static final String NOTHING_REJECTED = "{\"accepted\":1,\"rejected\":[]}";

    private final ArrayDeque<Integer> statuses = new ArrayDeque<>();
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile String answer = NOTHING_REJECTED;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        server = HttpServers.create();
        server.createContext("/ingest/races/r/reads", exchange -> {
            try (exchange) {
                taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                int status = statuses.isEmpty() ? 202 : statuses.remove();
                exchange.sendResponseHeaders(status, answer.length());
                exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        door = new FrontDoor(
                HttpClient.newHttpClient(),
                URI.create("http://localhost:" + server.getAddress().getPort()),
                "r",
                () -> new Backoff(1),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void postsAgainUntilAcknowledged() throws InterruptedException {
        // given
        statuses.addAll(List.of(503, 401, 404, 500, 202));

        // when
        door.post("reads", "id.secret", "[1]".getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(taken).containsExactly("[1]", "[1]", "[1]", "[1]", "[1]");
    }

    @Test
    void longWaitIsSaidOnce() throws InterruptedException {
        // given
        statuses.addAll(Collections.nCopies(13, 503));

        // when
        door.post("reads", "id.secret", new byte[0]);

        // then
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("tracker-ingest does not take reads, still trying: it answers 503");
    }

    @Test
    void shortWaitIsNotSpokenOf() throws InterruptedException {
        // given
        statuses.addAll(Collections.nCopies(10, 503));

        // when
        door.post("reads", "id.secret", new byte[0]);

        // then
        assertThat(said.size()).isZero();
    }

    @Test
    void whatGoesWrongEachTimeEndsTheReplay() {
        // given
        statuses.addAll(Collections.nCopies(100, 500));

        // when, then
        assertThatThrownBy(() -> door.post("reads", "id.secret", new byte[0]))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("was answered 500");
    }

    @Test
    void whatIsRefusedForWhatItIsEndsTheReplay() {
        // given
        statuses.add(400);

        // when, then
        assertThatThrownBy(() -> door.post("reads", "id.secret", new byte[0]))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("was answered 400");
        assertThat(taken).hasSize(1);
    }

    @Test
    void rejectedItemInAnAcceptedPostIsNoSuccess() {
        // given
        answer = "{\"accepted\":0,\"rejected\":[{\"index\":0,\"reason\":\"time-without-zone\"}]}";

        // when, then
        assertThatThrownBy(() -> door.post("reads", "id.secret", new byte[0]))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("time-without-zone");
    }

    @Test
    void laneKeepsItsOrderThroughRetries() throws InterruptedException {
        // given
        var sent = IntStream.range(0, 20).mapToObj(String::valueOf).toList();
        statuses.addAll(Arrays.asList(202, 503, 202, 503));

        // when
        try (var lanes = new Lanes(3)) {
            for (var body : sent) {
                lanes.submit(1, () -> door.post("reads", "id.secret", body.getBytes(StandardCharsets.UTF_8)));
            }
            lanes.await();
        }

        // then
        assertThat(taken.stream().distinct()).containsExactlyElementsOf(sent);
        assertThat(taken).hasSize(22);
    }

    @Test
    void failedDeliveryIsToldToWhoWaits() {
        // given
        statuses.add(400);
        try (var lanes = new Lanes(2)) {
            // when, then
            assertThatThrownBy(() -> {
                        lanes.submit(0, () -> door.post("reads", "id.secret", new byte[0]));
                        lanes.await();
                    })
                    .isInstanceOf(ServiceException.class);
        }
    }
}
