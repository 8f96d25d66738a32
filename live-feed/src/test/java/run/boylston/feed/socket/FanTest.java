package run.boylston.feed.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.websocket.CloseReason.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.feed.door.Refusals;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.socket.Fan.SweepLimits;

class FanTest {

    private static final SweepLimits LIMITS = new SweepLimits(
            TimeUnit.SECONDS.toNanos(20),
            TimeUnit.SECONDS.toNanos(60),
            TimeUnit.MINUTES.toNanos(10),
            TimeUnit.SECONDS.toNanos(10),
            TimeUnit.HOURS.toNanos(1));

    @Test
    void whoCanSpeakAndDoesNotIsCut() {
        assertThat(sweptAfter(new RecordedLine(true), 59)).containsExactly("ping");
        assertThat(sweptAfter(new RecordedLine(true), 61)).containsExactly("cut");
    }

    @Test
    void whoCannotSpeakIsSentAwayWhenItsTimeIsOver() {
        assertThat(sweptAfter(new RecordedLine(false), 599)).containsExactly("ping");
        assertThat(sweptAfter(new RecordedLine(false), 601)).containsExactly("close");
    }

    @Test
    void whoTakesNothingIsCut() {
        // given
        var line = new RecordedLine(false);
        var fan = fan(line);

        // when
        fan.send(Frame.of(new LiveMessage.Notice(List.of())), System.nanoTime());
        fan.sweep(System.nanoTime() + TimeUnit.SECONDS.toNanos(11), LIMITS);

        // then
        assertThat(fan.isSending()).isTrue();
        assertThat(line.calls).containsExactly("send", "cut");
    }

    @Test
    void aMessageIsAsLongAsItsBytes() {
        // given: three bytes each, and four
        var japanese = "走".repeat(4);
        var runner = "🏃";

        // then
        assertThat(fan(new RecordedLine(true)).hear(japanese, true, 12)).isEqualTo(japanese);
        assertThat(fan(new RecordedLine(true)).hear(runner, true, 4)).isEqualTo(runner);
        assertThat(tooLong(11, japanese)).containsExactly("close");
        assertThat(tooLong(3, runner)).containsExactly("close");
        assertThat(tooLong(15, japanese, runner)).containsExactly("close");
    }

    @Test
    void eachMessageHasTheWholeLength() {
        var line = new RecordedLine(true);
        var fan = fan(line);
        for (int i = 0; i < 3; i++) {
            assertThat(fan.hear("12", false, 4)).isNull();
            assertThat(fan.hear("34", true, 4)).isEqualTo("1234");
            assertThat(fan.hear(4, true, 4)).isTrue();
        }
        assertThat(line.calls).isEmpty();
    }

    @Test
    void aStreamIsToldInItsOwnWordsWhenToComeBack() {
        // given
        var line = new RecordedLine(false);

        // when
        fan(line).bye(new LiveMessage.Bye(4_200), () -> {});

        // then
        assertThat(line.calls).containsExactly("send", "close");
        assertThat(line.lines).isEqualTo("retry: 4200\n");
    }

    @Test
    void whoFallsBehindMissesTheOldestNews() {
        // given
        var sent = new FanProgress();
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < 40; i++) {
            frames.add(Frame.ofBytes(new byte[i]));
        }

        // when
        sent.addNews(frames);

        // then
        assertThat(sent.takeNews()).isSameAs(frames.get(8));
    }

    private static List<String> tooLong(int maxBytes, String... pieces) {
        var line = new RecordedLine(true);
        var fan = fan(line);
        for (var piece : pieces) {
            assertThat(fan.hear(piece, false, maxBytes)).isNull();
        }
        return line.calls;
    }

    private static List<String> sweptAfter(RecordedLine line, long seconds) {
        fan(line).sweep(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds), LIMITS);
        return line.calls;
    }

    private static Fan fan(FanLine line) {
        var meters = new SimpleMeterRegistry();
        return new Fan(line, "race", new Visitor("", null), new FanMetrics(meters, new Refusals(meters)), fan -> {});
    }

    /** A line that takes nothing. */
    private static final class RecordedLine implements FanLine {

        private final boolean twoWay;
        private final List<String> calls = new ArrayList<>();
        private String lines;

        private RecordedLine(boolean twoWay) {
            this.twoWay = twoWay;
        }

        @Override
        public boolean isTwoWay() {
            return twoWay;
        }

        @Override
        public void send(Frame frame, Consumer<Boolean> done) {
            lines = frame.lines();
            calls.add("send");
        }

        @Override
        public void ping() {
            calls.add("ping");
        }

        @Override
        public void close(CloseCode code, String reason) {
            calls.add("close");
        }

        @Override
        public void whenClosed(Runnable action) {}

        @Override
        public void cut() {
            calls.add("cut");
        }
    }
}
