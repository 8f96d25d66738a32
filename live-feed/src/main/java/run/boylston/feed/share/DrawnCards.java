package run.boylston.feed.share;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import run.boylston.feed.api.ProblemException;

/** The newest cards as PNG. A link that is sent to many is asked for by many at once: it is drawn for the first of them. */
@Singleton
final class DrawnCards {

    /** Cores are for the race. */
    private static final int AT_ONCE = 1;
    /** More are sent away at once: what waits takes room from who asks for the race itself. */
    private static final int MOST_WAITING = 8;

    private static final int WAIT_S = 2;
    /** Of some 50 KB each. */
    private static final int KEPT = 64;
    /** Of 1, the smallest and slowest: a card's plain colours pack well all the same. */
    private static final float COMPRESSION = 0.3f;

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** @param tag the card's own */
    byte[] png(String tag, Card card) {
        return find(tag).orElseGet(() -> {
            enter();
            try {
                return find(tag).orElseGet(() -> drawn(tag, card));
            } finally {
                free.release();
            }
        });
    }

    private void enter() {
        try {
            if (free.getQueueLength() >= MOST_WAITING || !free.tryAcquire(WAIT_S, TimeUnit.SECONDS)) {
                throw ProblemException.unavailable("Too many cards are being drawn, try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The service is leaving, try again");
        }
    }

    private Optional<byte[]> find(String tag) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(tag));
        }
    }

    private byte[] drawn(String tag, Card card) {
        var png = png(CardPicture.of(card));
        synchronized (kept) {
            kept.put(tag, png);
        }
        return png;
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(1 - COMPRESSION);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
