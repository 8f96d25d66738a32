package run.boylston.feed.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.live.LiveMessage.Delta.EntrantPlaces;
import run.boylston.feed.board.SplitChanges;

/**
 * One watched entrant, in pieces that are encoded once for all who watch. What they do themselves makes them another, to be
 * told whole; what others do moves their places, which are told alone. The publisher's thread alone uses it.
 */
final class EncodedEntrant {

    /** A race has fewer timing points. */
    private static final int NEWS_KEPT = 16;

    /** A {@link run.boylston.contracts.live.LiveMessage.SplitNews} and the edition it came with. */
    private record News(long edition, Frame frame) {}

    private EntrantView view;
    private long edition;
    /** The edition in which each of the places changed last, and those since then, encoded when asked for. */
    private long[] placesEditions = {};

    private byte[][] placesFrom = {};
    /** The whole, encoded when asked for. */
    private byte[] json;

    private List<News> news = List.of();

    EncodedEntrant(EntrantView view, long edition) {
        this.view = view;
        this.edition = edition;
        takePlaces(view.places(), edition);
    }

    /** In which it last changed itself. */
    long edition() {
        return edition;
    }

    /** @param announces false if no split is news, and none before is any more */
    void take(EntrantView newest, long newEdition, boolean announces) {
        if (!isSame(view, newest)) {
            news = announces ? withNews(newest, newEdition) : List.of();
            edition = newEdition;
            json = null;
        }
        takePlaces(newest.places(), newEdition);
        view = newest;
    }

    /** Their own doing: places are others' too. */
    private static boolean isSame(EntrantView one, EntrantView other) {
        return one.entrant().equals(other.entrant())
                && Objects.equals(one.progress(), other.progress())
                && Objects.equals(one.position(), other.position());
    }

    private List<News> withNews(EntrantView newest, long newEdition) {
        var all = new ArrayList<>(news);
        SplitChanges.between(view, newest).forEach(change -> all.add(new News(newEdition, Frame.of(change))));
        return List.copyOf(all.subList(Math.max(0, all.size() - NEWS_KEPT), all.size()));
    }

    void takePlaces(List<Places> newest, long newEdition) {
        var known = view.places();
        if (newest.equals(known) && placesEditions.length == known.size()) {
            return;
        }
        var editions = new long[newest.size()];
        for (int i = 0; i < editions.length; i++) {
            boolean same = i < placesEditions.length && newest.get(i).equals(known.get(i));
            editions[i] = same ? placesEditions[i] : newEdition;
        }
        placesEditions = editions;
        placesFrom = new byte[editions.length][];
        json = null;
        view = new EntrantView(view.entrant(), view.progress(), view.position(), newest);
    }

    byte[] json() {
        if (json == null) {
            json = Json.write(view);
        }
        return json;
    }

    /** Places that others have changed after an edition, for who has the whole; null if there are none. */
    byte[] placesSince(long since) {
        long after = Math.max(since, edition);
        int oldest = -1;
        for (int i = 0; i < placesEditions.length; i++) {
            if (placesEditions[i] > after && (oldest < 0 || placesEditions[i] < placesEditions[oldest])) {
                oldest = i;
            }
        }
        return oldest < 0 ? null : placesFrom(oldest);
    }

    /** The same array for all who miss the same. */
    private byte[] placesFrom(int oldest) {
        if (placesFrom[oldest] == null) {
            var places = IntStream.range(0, placesEditions.length)
                    .filter(i -> placesEditions[i] >= placesEditions[oldest])
                    .mapToObj(view.places()::get)
                    .toList();
            placesFrom[oldest] = Json.write(
                    new EntrantPlaces(view.entrant().bib(), view.progress().revision(), places));
        }
        return placesFrom[oldest];
    }

    /** What is to be announced to who was told everything up to an edition. */
    List<Frame> newsSince(long since) {
        return news.stream()
                .filter(each -> each.edition() > since)
                .map(News::frame)
                .toList();
    }
}
