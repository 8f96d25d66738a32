package run.boylston.bench.glass;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.contracts.live.LiveMessage.Delta;
import run.boylston.contracts.live.LiveMessage.Hello;
import run.boylston.contracts.live.LiveMessage.Snapshot;
import run.boylston.e2e.people.Fan;
import run.boylston.e2e.people.RaceDay;

/**
 * A fan for each entrant, following nobody else, who notes the moment at which a split is heard for the first time. So no
 * socket had anything to say shortly before: what one fan is sent is spaced out, and a read posted alone waits for nothing.
 */
final class SplitWatch implements AutoCloseable {

    private final Map<String, CompletableFuture<Long>> arrivals = new ConcurrentHashMap<>();
    private final List<Fan> fans = new ArrayList<>();

    SplitWatch(RaceDay day) {
        for (var bib : day.race().bibs()) {
            var fan = Fan.connect(day.services().live(), day.race().id(), this::note);
            fans.add(fan.watch(new Hello(false, false, List.of(bib))));
        }
        await().atMost(RaceDay.PATIENCE).until(() -> fans.stream()
                .noneMatch(fan -> fan.heard(Snapshot.class).isEmpty()));
    }

    /** Completes with {@link System#nanoTime()} of the moment when the split was heard. */
    CompletableFuture<Long> arrivalOf(String bib, String point) {
        return arrivals.computeIfAbsent(bib + "/" + point, split -> new CompletableFuture<>());
    }

    private void note(LiveMessage message) {
        var now = System.nanoTime();
        if (message instanceof Delta delta && delta.entrants() != null) {
            delta.entrants().forEach(entrant -> note(entrant, now));
        }
    }

    private void note(EntrantView view, long now) {
        if (view.progress() != null) {
            view.progress().splits().forEach(split -> arrivalOf(view.entrant().bib(), split.point())
                    .complete(now));
        }
    }

    @Override
    public void close() {
        fans.forEach(Fan::close);
    }
}
