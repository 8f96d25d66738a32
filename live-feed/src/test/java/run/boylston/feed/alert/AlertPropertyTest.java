package run.boylston.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.alert.Outcome.Kind;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

/** Whatever comes in whatever order and however often, and whoever sends: every split is told once, in order. */
class AlertPropertyTest {

    private static final String BIB = "7";

    /** A run without corrections: revision by revision a mat more, or the same mats again. */
    private static List<Progress> run(Random random) {
        var revisions = new ArrayList<Progress>();
        int passed = 0;
        for (int revision = 1; revision <= 12; revision++) {
            passed = Math.min(Races.POINTS.size(), passed + random.nextInt(3));
            revisions.add(revision(revision, passed, 0));
        }
        return revisions;
    }

    private static Progress revision(long revision, int passed, long lateMs) {
        var splits = new ArrayList<Split>();
        for (int i = 0; i < passed; i++) {
            splits.add(Races.split(i, 900_000L * i, lateMs, List.of()));
        }
        return Races.progress(BIB, revision, splits);
    }

    @Property(tries = 300)
    void eachMatIsToldOnceInCourseOrder(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int doubled) {
        // given
        var random = new Random(seed);
        var run = run(random);
        var delivered = new ArrayList<Progress>(run);
        for (int i = 0; i < doubled; i++) {
            delivered.add(random.nextInt(delivered.size()), run.get(random.nextInt(run.size())));
        }
        // So that nobody is missed for good, the newest comes at last, as pace-service sends it again and again.
        delivered.add(run.get(run.size() - 1));
        var board = Races.board(Races.runner(BIB));
        var fan = new Fan(board, random);

        // when
        for (var progress : delivered) {
            board.putProgress(BIB, progress);
            fan.live();
        }
        fan.settle();

        // then
        var passed = run.get(run.size() - 1).splits();
        assertThat(fan.told)
                .containsExactlyElementsOf(passed.stream()
                        .map(split -> "fan: 7 " + split.point() + " " + split.netMs())
                        .toList());
    }

    @Property(tries = 300)
    void whatIsCorrectedAnyHowIsToldAsItIsInTheEndAndNothingTwiceInARow(@ForAll long seed) {
        // given
        var random = new Random(seed);
        var board = Races.board(Races.runner(BIB));
        var fan = new Fan(board, random);

        // when
        Progress newest = null;
        for (int revision = 1; revision <= 20; revision++) {
            newest = Races.progress(BIB, revision, splits(random));
            board.putProgress(BIB, newest);
            fan.live();
        }
        fan.settle();

        // then
        for (var split : newest.splits()) {
            var ofPoint = fan.told.stream()
                    .filter(each -> each.contains(" " + split.point() + " "))
                    .toList();
            assertThat(ofPoint.get(ofPoint.size() - 1)).contains(" " + split.netMs());
            for (int i = 1; i < ofPoint.size(); i++) {
                assertThat(ofPoint.get(i)).endsWith("!").isNotEqualTo(ofPoint.get(i - 1));
            }
        }
    }

    private static List<Split> splits(Random random) {
        var splits = new ArrayList<Split>();
        for (int i = 0; i < Races.POINTS.size(); i++) {
            if (random.nextInt(3) > 0) {
                splits.add(Races.split(i, 900_000L * i + random.nextInt(3), 0, List.of()));
            }
        }
        return splits;
    }

    /** One who follows from the beginning, sent to by one replica after the other, while the race stops now and then. */
    private static final class Fan {

        private final RaceBoard board;
        private final Random random;
        private final List<String> told = new ArrayList<>();
        private final AlertSubscriber asked;
        private AlertsTold row;
        private Desk desk;
        private long clock;

        Fan(RaceBoard board, Random random) {
            this.board = board;
            this.random = random;
            asked = Desk.subscriber(board, "fan", BIB);
            takeOver();
        }

        void live() {
            switch (random.nextInt(6)) {
                case 0 -> takeOver();
                case 1 -> desk.row(Desk.subscriber(board, "fan", BIB));
                case 2 -> board.putClock(Races.clock(++clock, random.nextBoolean() ? State.LIVE : State.STOPPED));
                case 3 -> failOnce();
                case 4 -> {}
                default -> tell();
            }
        }

        void settle() {
            board.putClock(Races.clock(++clock, State.LIVE));
            desk.pass(600);
            tell();
        }

        private void tell() {
            told.addAll(desk.tell());
            desk.told("fan").ifPresent(newest -> row = newest);
        }

        private void failOnce() {
            desk.look();
            desk.next().ifPresent(sending -> desk.done(sending, Kind.BUSY));
        }

        private void takeOver() {
            desk = new Desk(board);
            desk.row(asked);
            if (row != null) {
                desk.row(row);
            }
            desk.open();
            tell();
        }
    }
}
