package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.live.GroupView;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.LiveMessage;
import run.boylston.contracts.live.LiveMessage.Delta;
import run.boylston.contracts.live.LiveMessage.Snapshot;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;

/** What one who does as the protocol says makes of what it hears. Dots in bytes are passed over. */
final class HeardRace {

    final Map<String, EntrantView> entrants = new HashMap<>();
    final Map<String, List<Object>> dots = new HashMap<>();
    List<Leaders> leaders;
    List<GroupView> groups;
    RaceClock clock;
    List<NoticeEntry> notices;
    int placesHeard;
    private final Map<String, Long> revisions = new HashMap<>();
    private long sequence = -1;

    void hear(RecordedFan.Sent sent) throws IOException {
        if (!sent.binary()) {
            take(Json.read(sent.content().getBytes(UTF_8), LiveMessage.class));
        }
    }

    private void take(LiveMessage message) {
        if (message instanceof LiveMessage.Welcome welcome) {
            clock = welcome.clock();
            notices = welcome.notices();
        } else if (message instanceof LiveMessage.Clock newest) {
            clock = newest.clock();
        } else if (message instanceof LiveMessage.Notice newest) {
            notices = newest.notices();
        } else if (message instanceof Snapshot snapshot) {
            take(snapshot);
        } else if (message instanceof Delta delta) {
            take(delta);
        }
    }

    private void take(Snapshot snapshot) {
        newer(snapshot.sequence());
        entrants.clear();
        dots.clear();
        takeField(snapshot.field());
        leaders = snapshot.leaders();
        groups = snapshot.groups();
        takeAll(snapshot.entrants());
    }

    private void take(Delta delta) {
        newer(delta.sequence());
        takeField(delta.field());
        leaders = delta.leaders() == null ? leaders : delta.leaders();
        groups = delta.groups() == null ? groups : delta.groups();
        takeAll(delta.entrants());
        if (delta.places() != null) {
            placesHeard++;
            delta.places().forEach(this::takePlaces);
        }
    }

    private void newer(long newest) {
        assertThat(newest).isGreaterThan(sequence);
        sequence = newest;
    }

    private void takeField(Field field) {
        if (field != null) {
            for (int i = 0; i < field.bib().size(); i++) {
                dots.put(
                        field.bib().get(i),
                        List.of(
                                field.revision().get(i),
                                field.d0M().get(i),
                                field.t0Ms().get(i)));
            }
        }
    }

    private void takeAll(List<EntrantView> views) {
        if (views != null) {
            views.forEach(this::take);
        }
    }

    private void take(EntrantView view) {
        var bib = view.entrant().bib();
        long revision = view.progress() == null ? 0 : view.progress().revision();
        assertThat(revision).isGreaterThanOrEqualTo(revisions.getOrDefault(bib, 0L));
        revisions.put(bib, revision);
        entrants.put(bib, view);
    }

    private void takePlaces(Delta.EntrantPlaces told) {
        var known = entrants.get(told.bib());
        assertThat(known.progress().revision()).isEqualTo(told.revision());
        var newest = told.places().stream().collect(Collectors.toMap(Places::point, Function.identity()));
        var places = known.places().stream()
                .map(each -> newest.getOrDefault(each.point(), each))
                .toList();
        assertThat(places).containsAll(told.places());
        entrants.put(told.bib(), new EntrantView(known.entrant(), known.progress(), known.position(), places));
    }
}
