package run.boylston.feed.door;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.feed.BrokerResource;

/** So many requests are worked on at once, and no more; who is done, or gone, makes room. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(BusyTest.Tight.class)
class BusyTest {

    public static final class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "boylston.api.max-concurrent", "3",
                    "boylston.api.max-concurrent-per-address", "2",
                    "boylston.fans.trusted-proxies", "127.0.0.1,::1");
        }
    }

    /** Work that is done when the test says so. */
    @Singleton
    static final class SlowWork {

        private static final ConcurrentLinkedQueue<Runnable> WAITING = new ConcurrentLinkedQueue<>();

        void add(@Observes Router router) {
            router.get("/api/slow").handler(request -> {
                var loop = Vertx.currentContext();
                WAITING.add(() -> loop.runOnContext(now -> {
                    if (!request.response().closed()) {
                        request.response().end("done");
                    }
                }));
            });
        }
    }

    private static final String ONE = "198.51.100.7";
    private static final String OTHER = "198.51.100.8";
    private static final Executor EACH_ITS_THREAD = task -> new Thread(task).start();

    @BeforeEach
    void restored() {
        await().atMost(Duration.ofSeconds(60)).until(() -> ask(OTHER).statusCode() == 200);
    }

    @AfterEach
    void done() {
        finishAll();
    }

    @Test
    void oneAddressIsNotWorkedForAloneAndAllHaveABound() throws Exception {
        // given
        var first = List.of(slow(ONE), slow(ONE));
        await().until(() -> SlowWork.WAITING.size() == 2);

        // when
        ask(ONE).then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]0?"))
                .body("status", equalTo(429));
        ask(OTHER).then().statusCode(200);
        var third = slow(OTHER);
        await().until(() -> SlowWork.WAITING.size() == 3);

        // then
        for (var address : List.of(OTHER, "198.51.100.9", "127.0.0.1")) {
            ask(address)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[1-9]0?"))
                    .body("status", equalTo(503));
        }
        assertThat(get("/q/metrics").asString())
                .contains("boylston_live_refused_total{reason=\"busy\"}")
                .contains("boylston_live_refused_total{reason=\"busy-address\"}");

        // when
        finishAll();

        // then
        for (var each : List.of(first.get(0), first.get(1), third)) {
            assertThat(each.get(15, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        await().until(() -> ask(ONE).statusCode() == 200);
    }

    @Test
    void whoIsGoneMakesRoom() throws Exception {
        // given
        try (var gone = open(ONE);
                var goneToo = open(ONE)) {
            await().until(() -> SlowWork.WAITING.size() == 2);
            ask(ONE).then().statusCode(429);
        }

        // then
        await().until(() -> ask(ONE).statusCode() == 200);
    }

    private static Response ask(String address) {
        return given().header("X-Forwarded-For", address).get("/api/races");
    }

    private static CompletableFuture<Response> slow(String address) {
        return supplyAsync(() -> given().header("X-Forwarded-For", address).get("/api/slow"), EACH_ITS_THREAD);
    }

    private static Socket open(String address) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        var request = "GET /api/slow HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void finishAll() {
        for (var work = SlowWork.WAITING.poll(); work != null; work = SlowWork.WAITING.poll()) {
            work.run();
        }
    }
}
