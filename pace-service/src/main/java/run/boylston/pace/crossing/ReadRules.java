package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.ShiftReader;

/** Which reads of a race count, and for what time: its readers' clocks set right, its points' closures kept. Immutable. */
public final class ReadRules {

    /** @param toMs not included */
    private record Span(long fromMs, long toMs) {

        static Span of(Instant from, Instant to) {
            return new Span(
                    from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                    to == null ? Long.MAX_VALUE : to.toEpochMilli());
        }

        boolean holds(long timeMs) {
            return timeMs >= fromMs && timeMs < toMs;
        }
    }

    private record Shift(Span span, long ms) {}

    private final Map<String, List<Shift>> shifts = new HashMap<>();
    private final Map<String, List<Span>> closures = new HashMap<>();
    private final ArmedSpan armed;

    public ReadRules(Collection<Correction> ofRace, ArmedSpan armed) {
        this.armed = armed;
        for (var correction : ofRace) {
            if (correction instanceof ShiftReader shift) {
                var span = Span.of(shift.from(), shift.to());
                shifts.computeIfAbsent(shift.reader(), reader -> new ArrayList<>())
                        .add(new Shift(span, shift.shift().toMillis()));
            } else if (correction instanceof ClosePoint close) {
                closures.computeIfAbsent(close.point(), point -> new ArrayList<>())
                        .add(Span.of(close.from(), close.to()));
            }
        }
    }

    /** When the chip was seen, epoch milliseconds. Shifts go by the reader's own time, so their order is nothing. */
    public long timeMs(ChipRead read) {
        var ownMs = read.time().toEpochMilli();
        if (shifts.isEmpty() || read.reader() == null) {
            return ownMs;
        }
        var timeMs = ownMs;
        for (var shift : shifts.getOrDefault(read.reader(), List.of())) {
            timeMs += shift.span().holds(ownMs) ? shift.ms() : 0;
        }
        return timeMs;
    }

    boolean test(long timeMs) {
        return !armed.holds(timeMs);
    }

    boolean future(ChipRead read, long timeMs) {
        return read.latest() != null && timeMs > read.latest().toEpochMilli();
    }

    boolean closed(String point, long timeMs) {
        if (closures.isEmpty()) {
            return false;
        }
        return closures.getOrDefault(point, List.of()).stream().anyMatch(span -> span.holds(timeMs));
    }
}
