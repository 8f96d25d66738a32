package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.RACE;
import static run.boylston.feed.board.Races.race;
import static run.boylston.feed.board.Races.runner;
import static run.boylston.feed.socket.RawFan.BINARY;
import static run.boylston.feed.socket.RawFan.CONTINUATION;
import static run.boylston.feed.socket.RawFan.FINAL;
import static run.boylston.feed.socket.RawFan.PING;
import static run.boylston.feed.socket.RawFan.TEXT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.feed.BrokerResource;
import run.boylston.feed.Producer;
import run.boylston.feed.board.RaceBoards;

/** Clients that break the protocol are closed with the code that RFC 6455 has for it, and nobody else is touched. */
@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class FuzzedFramesTest {

    private static final byte[] HELLO = "{\"type\":\"hello\",\"leaders\":true}".getBytes(UTF_8);

    @Inject
    RaceBoards boards;

    private Producer producer;
    private RawFan fan;

    @BeforeEach
    void connect() {
        producer = new Producer();
        producer.send(race());
        producer.send(runner("7"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> boards.findSnapshot(RACE).isPresent());
        fan = new RawFan(RestAssured.port, RACE);
    }

    @AfterEach
    void othersAreStillServed() {
        fan.close();
        producer.close();
        try (var another = LiveClient.connect(RestAssured.port, RACE)) {
            another.say("{\"type\":\"hello\",\"leaders\":true}");
            another.next("snapshot");
        }
    }

    @Test
    void aFrameWithoutMaskIsAProtocolError() throws IOException {
        fan.unmasked(FINAL | TEXT, HELLO);
        assertThat(fan.closeCode()).isEqualTo(1002);
    }

    @Test
    void anUnknownOpcodeIsAProtocolError() throws IOException {
        fan.frame(FINAL | 5, HELLO);
        assertThat(fan.closeCode()).isEqualTo(1002);
    }

    @Test
    void aContinuationOfNothingIsAProtocolError() throws IOException {
        fan.frame(FINAL | CONTINUATION, HELLO);
        assertThat(fan.closeCode()).isEqualTo(1002);
    }

    @Test
    void aPingInPiecesIsAProtocolError() throws IOException {
        fan.frame(PING, HELLO);
        assertThat(fan.closeCode()).isEqualTo(1002);
    }

    @Test
    void whatIsNoUtf8IsNoText() throws IOException {
        fan.frame(FINAL | TEXT, new byte[] {(byte) 0xC3, 0x28});
        assertThat(fan.closeCode()).isEqualTo(1007);
    }

    @Test
    void anOversizedFrameIsTooBig() throws IOException {
        asFarAsItGoes(() -> fan.frame(FINAL | TEXT, new byte[1_000_000]));
        assertThat(fan.closeCode()).isEqualTo(1009);
    }

    @Test
    void aHelloOfAHundredThousandBibsIsTooBig() throws IOException {
        var hello = "{\"type\":\"hello\",\"entrants\":[" + "\"1\",".repeat(100_000) + "\"1\"]}";
        asFarAsItGoes(() -> fan.frame(FINAL | TEXT, hello.getBytes(UTF_8)));
        assertThat(fan.closeCode()).isEqualTo(1009);
    }

    @ParameterizedTest
    @ValueSource(ints = {TEXT, BINARY})
    void aMessageInPiecesWithoutEndIsTooBig(int kind) throws IOException {
        fan.frame(kind, new byte[8_000]);
        asFarAsItGoes(() -> {
            fan.frame(CONTINUATION, new byte[8_000]);
            fan.frame(CONTINUATION, new byte[8_000]);
        });
        assertThat(fan.closeCode()).isEqualTo(1009);
    }

    @Test
    void aMessageInEndlessEmptyPiecesIsAgainstTheRules() throws IOException {
        fan.frame(TEXT, new byte[0]);
        asFarAsItGoes(() -> {
            for (int i = 0; i < 200; i++) {
                fan.frame(CONTINUATION, new byte[0]);
            }
        });
        assertThat(fan.closeCode()).isEqualTo(1008);
    }

    @Test
    void aFloodOfPingsIsAgainstTheRules() throws IOException {
        asFarAsItGoes(() -> {
            for (int i = 0; i < 50; i++) {
                fan.frame(FINAL | PING, new byte[100]);
            }
        });
        assertThat(fan.closeCode()).isEqualTo(1008);
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** The server may have hung up before all is written; what it said is read all the same. */
    private static void asFarAsItGoes(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            // Told by the code that it closed with.
        }
    }
}
