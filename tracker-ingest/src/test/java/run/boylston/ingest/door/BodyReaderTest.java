package run.boylston.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.boylston.ingest.IngestSettings;
import run.boylston.ingest.answer.Answer;
import run.boylston.ingest.answer.Problem;
import run.boylston.ingest.answer.Taken;

class BodyReaderTest {

    private static final int LIMIT = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 128 * 1024 - 1, 128 * 1024, 128 * 1024 + 1, LIMIT - 1, LIMIT})
    void aBodyUpToTheLimitIsGivenWhole(int length) throws IOException {
        assertThat(read(new ByteArrayInputStream(new byte[length]), 1)).isEqualTo(new Taken(length, null));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAndReadToItsEnd() throws IOException {
        // given
        var body = new ByteArrayInputStream(new byte[LIMIT * 50]);

        // then
        assertThat(read(body, 1)).isEqualTo(Problem.tooLarge(LIMIT));
        assertThat(body.available()).isZero();
    }

    @Test
    void aBodyWithoutEndIsRefused() throws IOException {
        assertThat(read(new Endless(), 1)).isEqualTo(Problem.tooLarge(LIMIT));
    }

    @Test
    void oneLargeBodyTooManyIsAskedToComeAgain() throws IOException {
        assertThat(read(new ByteArrayInputStream(new byte[LIMIT]), 0)).isEqualTo(Problem.busy());
        assertThat(read(new ByteArrayInputStream(new byte[1000]), 0)).isEqualTo(new Taken(1000, null));
    }

    @Test
    void aPermitComesBackHoweverReadingEnds() throws IOException {
        // given
        var reader = reader(1);

        // when
        answer(reader, new Endless());
        try {
            reader.read(new ByteArrayInputStream(new byte[LIMIT]), body -> {
                throw new CompletionException("a bug", null);
            });
        } catch (CompletionException e) {
            assertThat(e).hasMessage("a bug");
        }

        // then
        assertThat(answer(reader, new ByteArrayInputStream(new byte[LIMIT]))).isEqualTo(new Taken(LIMIT, null));
    }

    private static Answer read(InputStream body, int largeBodies) throws IOException {
        return answer(reader(largeBodies), body);
    }

    private static Answer answer(BodyReader reader, InputStream body) throws IOException {
        return reader.read(body, whole -> CompletableFuture.completedFuture(new Taken(whole.length, null)))
                .toCompletableFuture()
                .join();
    }

    private static BodyReader reader(int largeBodies) {
        var values = Map.of("boylston.max-body-bytes", "" + LIMIT, "boylston.large-bodies", "" + largeBodies);
        return new BodyReader(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .withMapping(IngestSettings.class)
                .build()
                .getConfigMapping(IngestSettings.class));
    }

    /** A sender who never stops. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }
    }
}
