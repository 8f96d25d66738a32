package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.websocket.CloseReason.CloseCodes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FanStreamTest {

    private final Vertx vertx = Vertx.vertx();
    private final Outboxes outboxes = new Outboxes();

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(15, SECONDS);
    }

    @Test
    void everyFanReadsTheSameLargeEventWholeAndThenTheEnd() throws Exception {
        // given
        var field = "1".repeat(1_000_000);
        var frame = Frame.of("snapshot", "e", 1, true, field.getBytes(UTF_8), null, null, null, null);
        int port = serve(frame).actualPort();

        // when
        var first = read(port);
        var second = read(port);

        // then
        var event = "id: e:1\ndata: {\"type\":\"snapshot\",\"epoch\":\"e\",\"sequence\":1,\"field\":" + field + "}\n\n";
        assertThat(first.get(15, SECONDS)).isEqualTo("retry: 1000\n\n" + event + event);
        assertThat(second.get(15, SECONDS)).isEqualTo("retry: 1000\n\n" + event + event);
    }

    /** Twice the same from a publisher's thread, and then the end. */
    private HttpServer serve(Frame frame) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request -> {
                    var stream = new FanStream(request, Vertx.currentContext(), outboxes);
                    stream.open(16_384, 1_000);
                    CompletableFuture.runAsync(() -> {
                        stream.send(frame, done -> {});
                        stream.send(frame, done -> {});
                        stream.close(CloseCodes.GOING_AWAY, "");
                    });
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(15, SECONDS);
    }

    private static CompletableFuture<String> read(int port) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port)).build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> answer.body());
    }
}
