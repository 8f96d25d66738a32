package run.boylston.feed.inflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressRevisionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"race\":\"r\",\"bib\":\"7\",\"revision\":12,\"status\":\"Active\"}|12",
                "{ \"bib\" : \"7\", \"revision\" : 12 }|12",
                "{\"bib\":\"\\\"revision\\\":3,\",\"revision\":12}|12",
                "{\"bib\":\"{\",\"revision\":12}|12",
                "{\"motion\":{\"revision\":3},\"revision\":12}|12",
                "{\"splits\":[{\"revision\":3}],\"revision\":12}|12"
            })
    void aRevisionIsTheProgressOwnHoweverItIsWritten(String progress, long revision) throws IOException {
        assertThat(ProgressRevision.of(ByteBuffer.wrap(progress.getBytes(UTF_8))))
                .isEqualTo(revision);
        assertThat(ProgressRevision.of(within("{\"revision\":1", progress, "\"revision\":1,")))
                .isEqualTo(revision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "7", "{\"revision\":", "{\"revision\":\"1\"}", "{\"revision\":99999999999999999999}"})
    void whatHasNoneIsNoProgress(String progress) {
        assertThatIOException().isThrownBy(() -> ProgressRevision.of(ByteBuffer.wrap(progress.getBytes(UTF_8))));
    }

    @Test
    void aTombstoneHasNone() throws IOException {
        assertThat(ProgressRevision.of(null)).isZero();
    }

    /** As the consumer gives it: part of an array. */
    private static ByteBuffer within(String before, String progress, String after) {
        var all = (before + progress + after).getBytes(UTF_8);
        int from = before.getBytes(UTF_8).length;
        return ByteBuffer.wrap(all, from, progress.getBytes(UTF_8).length).slice();
    }
}
