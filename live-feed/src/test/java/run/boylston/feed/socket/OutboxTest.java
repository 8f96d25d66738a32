package run.boylston.feed.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        write(200);

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written).isEmpty();

        // when
        outbox.flush();
        outbox.flush();

        // then
        loop.submit(() -> {}).get(15, SECONDS);
        assertThat(written)
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void aLongRoundBeginsBeforeItsEnd() throws Exception {
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
