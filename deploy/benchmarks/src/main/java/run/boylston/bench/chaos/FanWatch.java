package run.boylston.bench.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.contracts.live.LiveMessage.Delta;
import run.boylston.contracts.live.LiveMessage.Hello;
import run.boylston.contracts.live.LiveMessage.Snapshot;
import run.boylston.e2e.people.Fan;
import run.boylston.local.Stack;
import run.boylston.simulator.race.RaceFiles;

/** Fans who watch fifty entrants each, and note whether they are ever shown an older revision than before. */
final class FanWatch implements AutoCloseable {

    private static final int FANS = 6;
    private static final int ENTRANTS_EACH = 50;

    private final List<Fan> fans = new ArrayList<>();
    private final AtomicInteger older = new AtomicInteger();
    private final AtomicLong shown = new AtomicLong();

    private FanWatch() {}

    static FanWatch open(Stack stack, CorrectedRace race) {
        var watch = new FanWatch();
        var corrected = race.corrections().stream()
                .flatMap(correction -> correction.bibs().stream())
                .toList();
        var runners = race.simulated().field().runners();
        for (var fan = 0; fan < FANS; fan++) {
            var from = fan * runners.size() / FANS;
            var bibs = fan == 0
                    ? corrected
                    : runners.subList(from, Math.min(from + ENTRANTS_EACH, runners.size())).stream()
                            .map(runner -> runner.entrant().bib())
                            .toList();
            watch.connect(stack, bibs);
        }
        return watch;
    }

    /** Times that anybody was shown an older revision than they had been shown. */
    int older() {
        return older.get();
    }

    /** Revisions shown to anybody. */
    long shown() {
        return shown.get();
    }

    private void connect(Stack stack, List<String> bibs) {
        Map<String, Long> newest = new ConcurrentHashMap<>();
        var fan = Fan.connect(stack.addresses().live(), RaceFiles.RACE, message -> hear(message, newest));
        fans.add(fan.watch(new Hello(false, false, bibs)));
    }

    private void hear(LiveMessage message, Map<String, Long> newest) {
        if (message instanceof Delta delta && delta.entrants() != null) {
            delta.entrants().forEach(entrant -> see(entrant, newest));
        } else if (message instanceof Snapshot snapshot && snapshot.entrants() != null) {
            snapshot.entrants().forEach(entrant -> see(entrant, newest));
        }
    }

    private void see(EntrantView view, Map<String, Long> newest) {
        if (view.progress() == null) {
            return;
        }
        shown.incrementAndGet();
        var before = newest.merge(view.entrant().bib(), view.progress().revision(), Math::max);
        if (before > view.progress().revision()) {
            older.incrementAndGet();
        }
    }

    @Override
    public void close() {
        fans.forEach(Fan::close);
    }
}
