package run.boylston.feed.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import run.boylston.contracts.live.GroupView;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.watch.HelloResult.Watch;

/** Whatever happens to a race and its fans: who is told what hangs neither on whom a round passes over nor on who comes first. */
class FanRoundsPropertyTest {

    private static final int STEPS = 300;
    private static final int STEPS_MS = 120;
    /** Where leaders follow each other faster, some wait for a batch whom another order would have had in the one before. */
    private static final int BATCH_MS = (int) TimeUnit.NANOSECONDS.toMillis(Batches.STEP_NS);

    @Property(tries = 300)
    void theIndexLeavesNobodyOut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2_000) int spreadMs) {
        // when
        var story = new RaceStory(seed);
        story.go(STEPS, BATCH_MS, BATCH_MS + spreadMs);

        // then
        for (int i = 0; i < story.plain.fans.size(); i++) {
            assertThat(story.indexed.fans.get(i).heard).isEqualTo(story.plain.fans.get(i).heard);
        }
    }

    @Property(tries = 100)
    void inTheEndEverybodyHasWhatTheBoardHas(@ForAll long seed) throws IOException {
        // when
        var story = new RaceStory(seed);
        story.go(STEPS, 0, STEPS_MS);
        story.settle();

        // then
        for (var fan : story.indexed.fans) {
            if (fan.watch != null && !fan.fan.hasLeft()) {
                var heard = new HeardRace();
                for (var sent : fan.heard) {
                    heard.hear(sent);
                }
                assertThat(heard.placesHeard).isLessThanOrEqualTo(story.placesTurns() + fan.breaks);
                assertIsAsOnTheBoard(heard, fan.watch, story.board.snapshot());
            }
        }
    }

    private static void assertIsAsOnTheBoard(HeardRace heard, Watch watch, BoardSnapshot board) {
        assertThat(heard.clock).isEqualTo(board.clock());
        assertThat(heard.notices).isEqualTo(board.notices());
        if (watch.leaders()) {
            assertThat(heard.leaders).isEqualTo(board.leaders());
        }
        var groups = watch.groups().stream()
                .map(group -> board.group(group, RaceStory.CONFIG.groupSize()))
                .toList();
        assertThat(heard.groups == null ? List.of() : heard.groups).containsAll(groups);
        var members = groups.stream().map(GroupView::bibs).flatMap(List::stream);
        assertThat(Stream.concat(watch.entrants().stream(), members))
                .allSatisfy(bib -> assertThat(heard.entrants.get(bib))
                        .isEqualTo(board.findEntrant(bib).orElse(null)));
        if (watch.field() && !watch.binary()) {
            assertThat(heard.dots.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            board.fieldSince(BoardSnapshot.BEGINNING).bib());
        }
    }
}
