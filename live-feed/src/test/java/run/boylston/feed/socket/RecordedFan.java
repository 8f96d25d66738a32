package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.websocket.CloseReason.CloseCode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import run.boylston.feed.door.Visitor;
import run.boylston.feed.watch.HelloResult.Watch;

/** A fan without a network, who keeps what it is sent, and may take its time. */
final class RecordedFan implements FanLine {

    /** @param content in full; {@code lines} as an event stream has them */
    record Sent(boolean binary, String lines, String content) {}

    final List<Sent> heard = new ArrayList<>();
    final Fan fan;
    Watch watch;
    /** How often it has asked, and of a stream how often it broke before. */
    int asks;

    int breaks;
    private Consumer<Boolean> done;
    private boolean slow;

    RecordedFan(FanMetrics metrics, FanRounds rounds) {
        fan = new Fan(this, "race", new Visitor("", null), metrics, rounds::call);
    }

    /** Whoever came back came as a stream, which cannot ask again. */
    void askOnSocket(Watch asked) {
        if (breaks == 0) {
            asks++;
            watch = asked;
            fan.ask(asked);
        }
    }

    /** Goes on where another broke off: with the last id that it heard. */
    void resume(RecordedFan before) {
        var ids = before.heard.stream().map(Sent::lines).filter(lines -> lines.startsWith("id: "));
        long sequence = ids.reduce((first, last) -> last)
                .map(last ->
                        Long.parseLong(last.substring(last.lastIndexOf(':') + 1).strip()))
                .orElse(-1L);
        heard.addAll(before.heard);
        asks = 1;
        breaks = before.breaks + 1;
        watch = before.watch;
        fan.resume(watch, sequence);
    }

    /** Takes nothing more than what is on its way. */
    void slow() {
        slow = true;
    }

    void quick() {
        slow = false;
        if (done != null) {
            var through = done;
            done = null;
            through.accept(true);
        }
    }

    @Override
    public void send(Frame frame, Consumer<Boolean> through) {
        heard.add(new Sent(frame.binary(), frame.lines(), content(frame)));
        if (slow) {
            done = through;
        } else {
            through.accept(true);
        }
    }

    /** Bytes as one character each, where they are no text. */
    private static String content(Frame frame) {
        var all = new ByteArrayOutputStream();
        frame.pieces().forEach(all::writeBytes);
        return frame.binary() ? all.toString(ISO_8859_1) : all.toString(UTF_8);
    }

    @Override
    public boolean isTwoWay() {
        return true;
    }

    @Override
    public void ping() {}

    @Override
    public void close(CloseCode code, String reason) {
        throw new AssertionError(reason);
    }

    @Override
    public void whenClosed(Runnable action) {}

    @Override
    public void cut() {
        throw new AssertionError("cut");
    }
}
