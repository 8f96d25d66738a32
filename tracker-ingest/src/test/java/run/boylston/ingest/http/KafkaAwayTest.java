package run.boylston.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.embedded.EmbeddedBroker;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class KafkaAwayTest {

    private static final String READ =
            "[{\"mat\":\"5K\",\"chip\":\"AWAY-1\",\"time\":\"2018-04-16T10:28:49.000-04:00\"}]";

    EmbeddedBroker broker;

    @TestHTTPResource("/")
    URI base;

    private Sender sender;

    @BeforeEach
    void ready() {
        sender = new Sender(base);
        await().until(() -> sender.get("/q/health/ready").status() == 200);
    }

    @AfterEach
    void bringBack() {
        broker.start();
    }

    @Test
    void aRejectThatKafkaDoesNotTakeIsCounted() throws Exception {
        // given
        assertThat(sender.reads("[5]").status()).isEqualTo(400);
        assertThat(sender.text("/q/metrics")).doesNotContain("not_kept");

        // when
        broker.stop();

        // then
        assertThat(sender.reads("[5,6]").status()).isEqualTo(400);
        assertThat(sender.text("/q/metrics")).contains("boylston_ingest_rejects_not_kept_total{purpose=\"reads\"} 2.0");
    }

    @Test
    void nothingIsAcknowledgedThatKafkaDoesNotHave() throws Exception {
        // given
        assertThat(sender.reads(READ).status()).isEqualTo(202);

        // when
        broker.stop();

        // then
        var answer = sender.reads(READ);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.retryAfter()).isNotNull();
        assertThat(sender.get("/q/health/ready").status()).isEqualTo(503);
        assertThat(sender.get("/q/health/live").status()).isEqualTo(200);

        // when
        broker.start();

        // then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sender.get("/q/health/ready").status() == 200);
        await().atMost(Duration.ofSeconds(30)).until(() -> sender.reads(READ).status() == 202);
    }
}
