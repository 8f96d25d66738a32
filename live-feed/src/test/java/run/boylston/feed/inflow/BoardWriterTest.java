package run.boylston.feed.inflow;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.RaceBoards;
import run.boylston.feed.board.Races;

class BoardWriterTest {

    private final RaceBoards boards = new RaceBoards();
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final BlockingQueue<RaceBoard> published = new LinkedBlockingQueue<>();
    private final BoardWriter writer = new BoardWriter(boards, 10, caughtUp::get, published::add);

    @BeforeEach
    void start() {
        writer.start();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void publishesAtAStartOnlyWhenAllIsIn() throws Exception {
        // given
        take(board -> board.putRace(Races.race()));
        take(board -> board.putEntrant("7", Races.runner("7")));
        awaitWritten();
        assertThat(published).isEmpty();
        assertThat(boards.findSnapshot(Races.RACE)).isEmpty();
        assertThat(writer.isRestored()).isFalse();

        // when
        caughtUp.set(true);

        // then
        assertThat(published.poll(10, SECONDS)).isNotNull();
        await().until(writer::isRestored);
        assertThat(writer.restoreS()).isPositive();
        assertThat(boards.findSnapshot(Races.RACE).orElseThrow().findEntrant("7"))
                .isPresent();

        // when
        take(board -> board.putEntrant("8", Races.runner("8")));

        // then
        assertThat(published.poll(10, SECONDS)).isNotNull();
        assertThat(boards.findSnapshot(Races.RACE).orElseThrow().findEntrant("8"))
                .isPresent();
    }

    @Test
    void aChangeThatTripsABugHarmsOnlyItself() throws Exception {
        // given
        caughtUp.set(true);

        // when
        take(board -> board.putRace(Races.race()));
        take(board -> {
            throw new IllegalStateException("a bug");
        });
        take(board -> board.putEntrant("7", Races.runner("7")));

        // then
        await().until(() -> boards.findSnapshot(Races.RACE)
                .flatMap(snapshot -> snapshot.findEntrant("7"))
                .isPresent());
    }

    /** Changes are put in in order: when this one was, those before it were. */
    private void awaitWritten() throws Exception {
        var written = new CountDownLatch(1);
        take(board -> written.countDown());
        assertThat(written.await(10, SECONDS)).isTrue();
    }

    private void take(Consumer<RaceBoard> change) throws InterruptedException {
        writer.take(new BoardChange(Races.RACE, change));
    }
}
