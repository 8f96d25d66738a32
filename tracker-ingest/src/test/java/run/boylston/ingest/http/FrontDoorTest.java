package run.boylston.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceKey;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.ingest.ReaderHealth;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.contracts.topic.Topic;
import run.boylston.contracts.topic.TopicWriter;
import run.boylston.embedded.EmbeddedBroker;
import run.boylston.ingest.answer.Problem;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class FrontDoorTest {

    private static final String READS = "/ingest/races/" + Broker.RACE + "/reads";

    EmbeddedBroker broker;

    @TestHTTPResource("/")
    URI base;

    private Sender sender;

    @BeforeEach
    void ready() {
        sender = new Sender(base);
        await().until(() -> sender.get("/q/health/ready").status() == 200);
    }

    @Test
    void goodItemsAreTakenAndBadOnesToldByIndex() throws Exception {
        // when
        var answer = sender.reads("[" + read("MIXED-1") + ",{\"mat\":\"5K\",\"chip\":\"MIXED-2\","
                + "\"time\":\"2018-04-16T10:28:49\"}," + read("MIXED-3") + "]");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
        assertThat(answer.json().get("rejected")).hasSize(1);
        assertThat(answer.json().at("/rejected/0/index").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/reason").textValue()).isEqualTo("time-without-zone");
        assertThat(records(Topic.RACE_READS, "MIXED-"))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder("boston-2018/MIXED-1", "boston-2018/MIXED-3");
        assertThat(rejects("MIXED-2")).singleElement().satisfies(reject -> {
            assertThat(reject.source()).isEqualTo("ingest/reads");
            assertThat(reject.reason()).isEqualTo("time-without-zone");
            assertThat(reject.detail()).startsWith("boston-2018 item 1: ");
        });
    }

    @Test
    void aReadOf2018IsStampedWhenItCame() throws Exception {
        // given
        var before = Instant.now();

        // when
        sender.reads("[" + read("STAMP-1") + "]");

        // then
        assertThat(records(Topic.RACE_READS, "STAMP-1")).singleElement().satisfies(record -> {
            assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
            assertThat(record.timestamp()).isGreaterThanOrEqualTo(before.toEpochMilli());
            var read = Json.read(record.value(), TimingRead.class);
            assertThat(read.time()).isEqualTo(Instant.parse("2018-04-16T14:28:49Z"));
            assertThat(read.receivedAt()).isBetween(before, Instant.now());
        });
    }

    @Test
    void theSameReadSentTwiceHasOneId() throws Exception {
        // when
        sender.reads("[" + read("TWICE-1") + "]");
        sender.post(READS, Broker.READS_KEY, "application/x-ndjson", BodyPublishers.ofString(read("TWICE-1")));

        // then
        var reads = records(Topic.RACE_READS, "TWICE-1").stream()
                .map(record -> decoded(record, TimingRead.class))
                .toList();
        assertThat(reads).hasSize(2);
        assertThat(reads).extracting(TimingRead::id).containsOnly(reads.get(0).id());
    }

    @Test
    void aMalformedBodyIsAProblemAndKept() throws Exception {
        // when
        var answer = sender.reads("[{\"mat\":\"MALFORMED-1\",");

        // then
        assertProblem(answer, 400, "nothing-taken");
        assertThat(answer.json().at("/rejected/0/reason").textValue()).isEqualTo("malformed-json");
        assertThat(rejects("MALFORMED-1")).hasSize(1);
    }

    @Test
    void whatStandsBeforeAMalformedItemIsTaken() throws Exception {
        // when
        var answer = sender.reads("[" + read("BEFORE-1") + "," + read("BEFORE-2") + ",{\"mat\":\"BROKEN-1\",");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
        assertThat(answer.json().at("/rejected/0/index").intValue()).isEqualTo(2);
        assertThat(answer.json().at("/rejected/0/reason").textValue()).isEqualTo("malformed-json");
        assertThat(records(Topic.RACE_READS, "BEFORE-")).hasSize(2);
        assertThat(rejects("BROKEN-1")).singleElement().satisfies(reject -> assertThat(reject.detail())
                .startsWith("boston-2018 item 2: not JSON at line 1"));
    }

    @ParameterizedTest
    @CsvSource({"100_000, 100_000,", "716_800, 716_800,", "2_000_000, 716_800, 2_000_000"})
    void aRejectIsKeptWholeOrSaysHowLongItWas(String sent, String kept, String toldLength) throws Exception {
        // given
        var name = "LONG-" + sent;
        var body = name + "x".repeat(number(sent) - name.length());

        // when
        assertProblem(sender.reads(body), 400, "nothing-taken");

        // then
        assertThat(rejects(name)).singleElement().satisfies(reject -> {
            assertThat(new String(reject.payload())).isEqualTo(body.substring(0, number(kept)));
            assertThat(reject.payloadBytes()).isEqualTo(toldLength == null ? null : number(toldLength));
        });
    }

    private static Integer number(String text) {
        return Integer.valueOf(text.replace("_", ""));
    }

    @Test
    void aLatitudeOf400IsTheOnlyFixRefused() throws Exception {
        // when
        var answer = sender.fixes("[" + fix(42.2) + "," + fix(400) + "]");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/index").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/reason").textValue()).isEqualTo("out-of-range");
        assertThat(records(Topic.RACE_FIXES, "T-4758")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/ingest/races/boston-2018/reads, , 401, unauthenticated",
        "/ingest/races/boston-2018/reads, nonsense, 401, unauthenticated",
        "/ingest/races/boston-2018/reads, unknown.open sesame, 401, unauthenticated",
        "/ingest/races/boston-2018/reads, reads-key.wrong, 401, unauthenticated",
        "/ingest/races/boston-2018/reads, reads-key., 401, unauthenticated",
        "/ingest/races/boston-2018/reads, fixes-key.open sesame, 403, forbidden",
        "/ingest/races/boston-2018/fixes, reads-key.open sesame, 403, forbidden",
        "/ingest/races/half-2019/reads, reads-key.open sesame, 403, forbidden",
        "/ingest/races/nowhere/reads, reads-key.open sesame, 404, unknown-race",
        "/ingest/races/nowhere/reads, , 401, unauthenticated"
    })
    void whoMayNotIsToldSo(String path, String key, int status, String type) throws Exception {
        assertProblem(sender.post(path, key, "[" + read("MAY-NOT") + "]"), status, type);
    }

    @Test
    void aRevokedKeyOpensNothing() throws Exception {
        // given
        try (var writer = new TopicWriter(broker.bootstrapServers(), "test")) {
            var key = Broker.key("lost-key", RaceKey.Purpose.READS);
            writer.write(Topic.RACE_KEYS, "lost-key", Json.write(key)).join();
            await().until(() -> sender.post(READS, "lost-key.open sesame", "[]").status() == 202);

            // when
            writer.write(Topic.RACE_KEYS, "lost-key", null).join();
        }

        // then
        await().until(() -> sender.post(READS, "lost-key.open sesame", "[]").status() == 401);
    }

    static Stream<BodyPublisher> fiftyMegabytes() {
        var body = new byte[50 * 1024 * 1024];
        return Stream.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    @ParameterizedTest
    @MethodSource("fiftyMegabytes")
    void fiftyMegabytesAreRefusedAndTheNextIsServed(BodyPublisher body) throws Exception {
        assertProblem(sender.post(READS, Broker.READS_KEY, "application/json", body), 413, "too-large");
        assertProblem(sender.post(READS, null, "application/json", body), 401, "unauthenticated");
        assertThat(sender.reads("[" + read("NEXT") + "]").status()).isEqualTo(202);
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() throws Exception {
        assertProblem(sender.post(READS, Broker.READS_KEY, "text/plain", BodyPublishers.ofString("[]")), 415, null);
        assertProblem(sender.get(READS), 405, null);
        assertProblem(sender.get("/ingest/nothing"), 404, null);
    }

    @Test
    void readersAreReported() throws Exception {
        // when
        sender.reads("[" + read("HEALTH-1", "R-1", "2018-04-16T14:00:02Z") + ","
                + read("HEALTH-2", "R-1", "2018-04-16T14:00:01Z") + "]");

        // then
        await().untilAsserted(() -> assertThat(records(Topic.RACE_READERS, "boston-2018/R-1"))
                .last()
                .satisfies(record -> {
                    var health = Json.read(record.value(), ReaderHealth.class);
                    assertThat(health.reads()).isEqualTo(2);
                    assertThat(health.lastReadTime()).isEqualTo(Instant.parse("2018-04-16T14:00:02Z"));
                }));
    }

    @Test
    void whatWasTakenAndRefusedIsCounted() throws Exception {
        // when
        sender.reads("[" + read("COUNT-1") + ",5]");

        // then
        assertThat(sender.text("/q/metrics"))
                .containsPattern("boylston_ingest_accepted_total\\{.*purpose=\"reads\".*race=\"boston-2018\".*} [1-9]")
                .containsPattern("boylston_ingest_rejected_total\\{.*reason=\"not-an-object\".*} [1-9]");
    }

    private static void assertProblem(Sender.Answered answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().get("title").textValue()).isNotBlank();
        assertThat(answer.json().get("type").textValue())
                .isEqualTo(type == null ? "about:blank" : "urn:boylston:problem:" + type);
    }

    private List<ConsumerRecord<String, byte[]>> records(Topic topic, String keyPart) {
        return TopicReader.readAll(broker.bootstrapServers(), topic).stream()
                .filter(record -> record.key().contains(keyPart))
                .toList();
    }

    private List<RaceReject> rejects(String payloadPart) {
        return records(Topic.RACE_REJECTS, "").stream()
                .map(record -> decoded(record, RaceReject.class))
                .filter(reject -> new String(reject.payload()).contains(payloadPart))
                .toList();
    }

    private static <T> T decoded(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return Json.read(record.value(), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(String chip) {
        return "{\"mat\":\"5K\",\"chip\":\"" + chip + "\",\"time\":\"2018-04-16T10:28:49.000-04:00\"}";
    }

    private static String read(String chip, String reader, String time) {
        return "{\"mat\":\"5K\",\"chip\":\"%s\",\"reader\":\"%s\",\"time\":\"%s\"}".formatted(chip, reader, time);
    }

    private static String fix(double lat) {
        return "{\"tracker\":\"T-4758\",\"time\":\"2018-04-16T14:31:10Z\",\"lat\":%s,\"lon\":-71.46}".formatted(lat);
    }
}
