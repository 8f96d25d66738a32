package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final DefaultEventLoop loop = new DefaultEventLoop();
    private final Outbox outbox = new Outbox(loop);
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        loop.shutdownGracefully(0, 0, SECONDS);
    }

    @Test
    void aRoundIsHandedOverAtOnceAndInOrder() throws Exception {
        // when
        write(20);

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written).isEmpty();

        // when
        outbox.flush();
        outbox.flush();

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void aRoundBeginsWithItsFirst() throws Exception {
        // given
        write(300);
        outbox.flush();
        loop.submit(() -> {}).get(15, SECONDS);
        written.clear();

        // when
        write(100);

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written).hasSizeBetween(1, 50);
    }

    @Test
    void aLongRoundGoesOnBeforeItsEnd() throws Exception {
        // when
        write(300);

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written).hasSizeBetween(200, 299);
    }

    private void write(int times) {
        IntStream.range(0, times).forEach(i -> outbox.write(() -> written.add(i)));
    }

    @Test
    void oneThatFailsLeavesTheOthersWritten() throws Exception {
        // given
        outbox.write(() -> written.add(1));
        outbox.write(() -> {
            throw new OutOfMemoryError("made up");
        });
        outbox.write(() -> written.add(2));

        // when
        outbox.flush();

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written).containsExactly(1, 2);
    }

    @Test
    void whatTheLoopWritesComesAfterWhatWasKeptAndWhatWasHandedOver() throws Exception {
        // given
        var ready = new CountDownLatch(1);
        var byLoop = loop.submit(() -> {
            ready.await();
            outbox.write(() -> written.add(3));
            return List.copyOf(written);
        });

        // when
        outbox.write(() -> written.add(1));
        outbox.flush();
        outbox.write(() -> written.add(2));
        ready.countDown();

        // then
        assertThat(byLoop.get(15, SECONDS)).containsExactly(1, 2, 3);
    }

    @Test
    void whatAWriteWritesComesAfterTheRestOfItsRound() throws Exception {
        // when
        outbox.write(() -> outbox.write(() -> written.add(2)));
        outbox.write(() -> written.add(1));
        outbox.flush();

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written).containsExactly(1, 2);
    }

    @Test
    void whatTheLoopWritesItselfIsWrittenAtOnce() throws Exception {
        // when
        var sizeAfter = loop.submit(() -> {
            outbox.write(() -> written.add(1));
            return written.size();
        });

        // then
        assertThat(sizeAfter.get(15, SECONDS)).isEqualTo(1);
    }
}
