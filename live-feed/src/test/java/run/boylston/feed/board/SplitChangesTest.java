package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static run.boylston.feed.board.Races.progress;
import static run.boylston.feed.board.Races.split;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.EntrantView.Place;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.live.LiveMessage.SplitNews;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;

class SplitChangesTest {

    @Test
    void theStartIsNews() {
        var news = SplitChanges.between(view(null), view(progress("7", 1, 0, 0)));
        assertThat(news)
                .extracting(
                        SplitNews::bib,
                        SplitNews::revision,
                        each -> each.split().point(),
                        SplitNews::corrected)
                .containsExactly(tuple("7", 1L, "Start", false));
    }

    @Test
    void everyMatPassedIsNewsInCourseOrderWithItsPlaces() {
        // when
        var news = SplitChanges.between(
                view(progress("7", 1, 0, 0)), view(progress("7", 2, 0, 0, 900_000, 1_800_000), "3K"));

        // then
        assertThat(news)
                .extracting(each -> each.split().point(), each -> each.places() != null, SplitNews::corrected)
                .containsExactly(tuple("3K", true, false), tuple("6K", false, false));
    }

    @Test
    void anotherTimeIsACorrection() {
        var news = SplitChanges.between(
                view(progress("7", 1, 0, 0, 900_000, 1_800_000)), view(progress("7", 2, 0, 0, 899_000, 1_800_000)));
        assertThat(news)
                .extracting(each -> each.split().point(), SplitNews::corrected)
                .containsExactly(tuple("3K", true));
    }

    @Test
    void aSplitFoundBehindOneThatWasSaidIsACorrection() {
        // given
        var without = progress("7", 1, List.of(split(0, 0, 0, List.of()), split(2, 1_800_000, 0, List.of())));

        // then
        assertThat(SplitChanges.between(view(without), view(progress("7", 2, 0, 0, 900_000, 1_800_000))))
                .extracting(each -> each.split().point(), SplitNews::corrected)
                .containsExactly(tuple("3K", true));
    }

    @Test
    void aMarkIsNoNewsNorIsASplitTakenBack() {
        var marked = progress("7", 2, List.of(split(0, 0, 0, List.of(Split.Mark.QUESTIONABLE))));
        assertThat(SplitChanges.between(view(progress("7", 1, 0, 0)), view(marked)))
                .isEmpty();
        assertThat(SplitChanges.between(view(progress("7", 1, 0, 0, 900_000)), view(progress("7", 2, 0, 0))))
                .isEmpty();
    }

    @Test
    void whoWasNotShownOrIsNotAndWhatIsOlderIsNoNews() {
        var shown = view(progress("7", 2, 0, 0, 900_000));
        assertThat(SplitChanges.between(null, shown)).isEmpty();
        assertThat(SplitChanges.between(shown, null)).isEmpty();
        assertThat(SplitChanges.between(view(null), shown)).isEmpty();
        assertThat(SplitChanges.between(shown, view(progress("7", 1, 0, 5)))).isEmpty();
    }

    private static EntrantView view(Progress progress, String... placedAt) {
        var places = List.of(placedAt).stream()
                .map(point -> new Places(point, new Place(1, 2), null, null))
                .toList();
        return new EntrantView(Races.runner("7"), progress, null, places);
    }
}
