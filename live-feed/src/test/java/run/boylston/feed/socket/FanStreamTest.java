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
import java.util.function.Consumer;
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

    @Test
    void aLineThatTakesNothingIsCutThoughMuchWaitsThere() throws Exception {
        // given: more than what the network keeps for a fan
        var frame = Frame.ofBytes(new byte[8_000_000]);
        var taken = new CompletableFuture<Boolean>();
        int port = listen(stream -> {
                    stream.open(16_384, 1_000);
                    stream.send(frame, taken::complete);
                    outboxes.flush();
                    // Behind the write.
                    Vertx.currentContext().runOnContext(written -> stream.cut());
                })
                .actualPort();

        // when
        try (var stalled = new SlowReader(port, "/")) {
            // then
            assertThat(taken.get(15, SECONDS)).isFalse();
        }
    }

    /** Twice the same from a publisher's thread, and then the end. */
    private HttpServer serve(Frame frame) throws Exception {
        return listen(stream -> {
            stream.open(16_384, 1_000);
            CompletableFuture.runAsync(() -> {
                stream.send(frame, done -> {});
                stream.send(frame, done -> {});
                stream.close(CloseCodes.GOING_AWAY, "");
            });
        });
    }

    private HttpServer listen(Consumer<FanStream> serve) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request -> serve.accept(new FanStream(request, Vertx.currentContext(), outboxes)))
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
