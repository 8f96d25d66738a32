package run.boylston.pace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.RaceReject;
import run.boylston.contracts.topic.TopicWriter;

class RejectsTest {

    @Test
    void isKeptWholeAsFarAsARecordBears() {
        // given
        var bearable = bytes(Rejects.LONGEST_PAYLOAD);

        // then
        assertThat(reject("why", bearable))
                .returns(bearable, RaceReject::payload)
                .returns(null, RaceReject::payloadBytes);
        assertThat(reject("why", null).payload()).isEmpty();
    }

    @Test
    void whatIsCutSaysHowLongItWas() {
        // given
        var tooLong = bytes(1024 * 1024);

        // when
        var reject = reject("\u2603".repeat(100_000), tooLong);

        // then
        assertThat(reject.payload()).isEqualTo(Arrays.copyOf(tooLong, Rejects.LONGEST_PAYLOAD));
        assertThat(reject.payloadBytes()).isEqualTo(tooLong.length);
        assertThat(Rejects.outgoing(reject).value()).hasSizeLessThan(TopicWriter.MAX_RECORD_BYTES);
    }

    @Test
    void whatQuotesHalfACharacterIsKeptAllTheSame() throws IOException {
        // given
        var details = List.of("from String \"\ud83d\"", "x" + "\ud83d\ude00".repeat(1_000));

        // then
        for (var detail : details) {
            var written = Rejects.outgoing(reject(detail, null)).value();
            assertThat(Json.read(written, RaceReject.class).reason()).isEqualTo("malformed");
        }
    }

    private static RaceReject reject(String detail, byte[] payload) {
        return Rejects.of("pace/race-reads", "malformed", detail, payload, Instant.EPOCH);
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
