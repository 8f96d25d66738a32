package run.boylston.ingest.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import run.boylston.ingest.IngestSettings;
import run.boylston.ingest.answer.Answer;
import run.boylston.ingest.answer.Problem;

/**
 * Reads bodies without ever holding more than the limit of any of them, whatever their Content-Length says, and no more
 * than a few large ones at once: slow senders hold few threads and little memory.
 */
@ApplicationScoped
public class BodyReader {

    /** What is read without a permit: more than a usual batch. */
    private static final int SMALL = 128 * 1024;
    /** A sender who is still sending reads no answer: so much, and for so long, is thrown away first. */
    private static final long MAX_DISCARDED = 128L * 1024 * 1024;

    private static final long MAX_DISCARDING_NS = Duration.ofSeconds(10).toNanos();

    private final int maxBytes;
    private final Semaphore largeBodies;
    private final Semaphore discards;

    BodyReader(IngestSettings settings) {
        maxBytes = settings.maxBodyBytes();
        largeBodies = new Semaphore(settings.largeBodies());
        discards = new Semaphore(settings.largeBodies());
    }

    /**
     * Gives the whole body to {@code taker}, or answers why not.
     *
     * @throws IOException if the sender went away
     */
    CompletionStage<Answer> read(InputStream body, Function<byte[], CompletionStage<Answer>> taker) throws IOException {
        var start = body.readNBytes(Math.min(SMALL, maxBytes + 1));
        if (start.length > maxBytes) {
            return refuse(body, Problem.tooLarge(maxBytes));
        }
        if (start.length < SMALL) {
            return taker.apply(start);
        }
        return largeBodies.tryAcquire() ? readLarge(start, body, taker) : refuse(body, Problem.busy());
    }

    /** Answers at once, but for a few at a time throws the rest of the body away first. */
    CompletionStage<Answer> refuse(InputStream body, Problem problem) throws IOException {
        if (discards.tryAcquire()) {
            try {
                discard(body);
            } finally {
                discards.release();
            }
        }
        return CompletableFuture.completedFuture(problem);
    }

    private static void discard(InputStream body) throws IOException {
        var buffer = new byte[16 * 1024];
        var startNs = System.nanoTime();
        var discarded = 0L;
        for (int read; (read = body.read(buffer)) >= 0; discarded += read) {
            if (discarded > MAX_DISCARDED || System.nanoTime() - startNs > MAX_DISCARDING_NS) {
                return;
            }
        }
    }

    private CompletionStage<Answer> readLarge(
            byte[] start, InputStream body, Function<byte[], CompletionStage<Answer>> taker) throws IOException {
        try {
            var rest = body.readNBytes(maxBytes + 1 - start.length);
            if (start.length + rest.length <= maxBytes) {
                return taker.apply(joined(start, rest));
            }
        } finally {
            largeBodies.release();
        }
        return refuse(body, Problem.tooLarge(maxBytes));
    }

    private static byte[] joined(byte[] start, byte[] rest) throws IOException {
        var whole = new ByteArrayOutputStream(start.length + rest.length);
        whole.write(start);
        whole.write(rest);
        return whole.toByteArray();
    }
}
