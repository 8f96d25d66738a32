package run.boylston.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static run.boylston.feed.board.Races.progress;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.alert.AlertsTold;
import run.boylston.contracts.alert.Told;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.alert.Outcome.Kind;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

/** Who is told what, while runners pass mats and replicas come and go. */
class AlertDeskTest {

    private final RaceBoard board = Races.board(Races.runner("7"), Races.runner("8"));
    private final Desk desk = new Desk(board).open();

    @Test
    void eachMatIsToldOnceInOrderAndACorrectionFollows() {
        desk.row(Desk.subscriber(board, "fan", "7"));
        assertThat(desk.tell()).isEmpty();

        board.putProgress("7", progress("7", 1, 0, 0));
        assertThat(desk.tell()).containsExactly("fan: 7 Start 0");
        board.putProgress("7", progress("7", 2, 0, 0, 900_000, 1_800_000));
        assertThat(desk.tell()).containsExactly("fan: 7 3K 900000", "fan: 7 6K 1800000");
        board.putProgress("7", progress("7", 3, 0, 0, 899_000, 1_800_000));
        assertThat(desk.tell()).containsExactly("fan: 7 3K 899000!");
        assertThat(desk.tell()).isEmpty();
    }

    @Test
    void nobodyIsToldOldNews() {
        // given
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.publish();

        // when
        desk.row(Desk.subscriber(board, "fan", "7"));

        // then
        assertThat(desk.tell()).isEmpty();
        board.putProgress("7", progress("7", 2, 0, 0, 900_000, 1_800_000));
        assertThat(desk.tell()).containsExactly("fan: 7 6K 1800000");
    }

    @Test
    void whoAsksAgainIsToldWhatWasMissedOfThoseKnownAndNothingOldOfOthers() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        desk.tell();
        board.putProgress("7", progress("7", 1, 0, 0));
        board.putProgress("8", progress("8", 1, 0, 0));
        board.publish();

        // when
        desk.row(Desk.subscriber(board, "fan", "8", "7"));

        // then
        assertThat(desk.tell()).containsExactly("fan: 7 Start 0");
        board.putProgress("8", progress("8", 2, 0, 0, 900_000));
        assertThat(desk.tell()).containsExactly("fan: 8 3K 900000");
    }

    @Test
    void whoIsFollowedNoMoreIsToldOfNoMore() {
        desk.row(Desk.subscriber(board, "fan", "7", "8"));
        desk.tell();
        desk.row(Desk.subscriber(board, "fan", "8"));
        board.putProgress("7", progress("7", 1, 0, 0));
        board.putProgress("8", progress("8", 1, 0, 0));
        assertThat(desk.tell()).containsExactly("fan: 8 Start 0");
        desk.remove("fan");
        board.putProgress("8", progress("8", 2, 0, 0, 900_000));
        assertThat(desk.tell()).isEmpty();
        assertThat(desk.tombstones()).containsExactly(Races.RACE + "/fan/told");
    }

    @Test
    void whileTheRaceIsStoppedNothingIsToldAndAfterwardsWhatWasMissed() {
        desk.row(Desk.subscriber(board, "fan", "7"));
        desk.tell();
        board.putClock(Races.clock(1, State.STOPPED));
        board.putProgress("7", progress("7", 1, 0, 0));
        assertThat(desk.tell()).isEmpty();
        board.putClock(Races.clock(2, State.LIVE));
        assertThat(desk.tell()).containsExactly("fan: 7 Start 0");
    }

    @Test
    void whatIsToBeSentAgainIsSilencedTooAndSaysWhatIsTrueThen() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();
        assertThat(desk.done(desk.next().orElseThrow(), Kind.BUSY)).isTrue();

        // when
        board.putClock(Races.clock(1, State.SUSPENDED));
        desk.pass(60);

        // then
        assertThat(desk.tell()).isEmpty();
        board.putClock(Races.clock(2, State.LIVE));
        board.putProgress("7", progress("7", 2, 0, 5));
        assertThat(desk.tell()).containsExactly("fan: 7 Start 5");
    }

    @Test
    void whatWasOnlySilencedIsToldAfterwardsThoughNothingElseHasChanged() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();
        desk.done(desk.next().orElseThrow(), Kind.BUSY);

        // when
        board.putClock(Races.clock(1, State.SUSPENDED));
        desk.pass(60);
        assertThat(desk.tell()).isEmpty();
        board.putClock(Races.clock(2, State.LIVE));

        // then
        assertThat(desk.tell()).containsExactly("fan: 7 Start 0");
    }

    @Test
    void whatComesWhileOneIsOnItsWayWaitsForIt() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();
        var first = desk.next().orElseThrow();

        // when
        board.putProgress("7", progress("7", 2, 0, 0, 900_000));
        desk.look();

        // then
        assertThat(desk.next()).isEmpty();
        desk.done(first, Kind.SENT);
        assertThat(desk.tell()).containsExactly("fan: 7 3K 900000");
    }

    @Test
    void whoIsHiddenIsNotToldOfNorWhatTheyDidMeanwhile() {
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.tell();
        board.putEntrant("7", null);
        board.putProgress("7", null);
        assertThat(desk.tell()).isEmpty();
        board.putEntrant("7", Races.runner("7"));
        assertThat(desk.tell()).isEmpty();
        board.putProgress("7", progress("7", 3, 0, 0, 900_000, 1_800_000));
        assertThat(desk.tell()).isEmpty();
        board.putProgress("7", progress("7", 4, 0, 0, 900_000, 1_800_000, 3_000_000));
        assertThat(desk.tell()).containsExactly("fan: 7 Finish 3000000");
    }

    @Test
    void oneIsOnItsWayToAFanAtATime() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7", "8"));
        desk.row(Desk.subscriber(board, "other", "7"));
        board.putProgress("7", progress("7", 1, 0, 0, 900_000));
        board.putProgress("8", progress("8", 1, 0, 0, 600_000));
        desk.look();

        // when
        var first = desk.next().orElseThrow();
        var second = desk.next().orElseThrow();

        // then
        assertThat(List.of(Desk.words(first), Desk.words(second)))
                .containsExactlyInAnyOrder("fan: 7 Start 0", "other: 7 Start 0");
        assertThat(desk.next()).isEmpty();
        desk.done(first, Kind.SENT);
        desk.done(second, Kind.SENT);
        assertThat(desk.tell())
                .containsSubsequence("fan: 8 Start 0", "fan: 8 3K 600000", "fan: 7 3K 900000")
                .contains("other: 7 3K 900000");
    }

    @Test
    void aBusyServiceIsTriedAgainLaterAndNotForEver() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();

        // when
        int attempts = 1;
        while (desk.done(desk.next().orElseThrow(), Kind.BUSY)) {
            attempts++;
            assertThat(desk.next()).isEmpty();
            desk.pass(60);
        }

        // then
        assertThat(attempts).isEqualTo(6);
        assertThat(desk.next()).isEmpty();
        board.putProgress("7", progress("7", 2, 0, 0, 900_000));
        assertThat(desk.tell()).containsExactly("fan: 7 3K 900000");
    }

    @Test
    void whoIsGoneIsForgottenAndSoIsWhatTheyWereTold() {
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();
        desk.done(desk.next().orElseThrow(), Kind.GONE);
        assertThat(desk.tombstones()).containsExactly(Races.RACE + "/fan", Races.RACE + "/fan/told");
        assertThat(desk.desk().size()).isZero();
        board.putProgress("7", progress("7", 2, 0, 0, 900_000));
        assertThat(desk.tell()).isEmpty();
    }

    @Test
    void whoTakesOverTellsWhatIsMissingAndNothingTwice() {
        // given
        var asked = Desk.subscriber(board, "fan", "7");
        desk.row(asked);
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.tell();
        var told = desk.told("fan").orElseThrow();
        board.putProgress("7", progress("7", 2, 0, 0, 900_000, 1_800_000));
        board.publish();

        // when
        var next = new Desk(board);
        next.row(asked);
        next.row(told);
        assertThat(next.tell()).isEmpty();
        next.open();

        // then
        assertThat(next.tell()).containsExactly("fan: 7 3K 900000", "fan: 7 6K 1800000");
        assertThat(next.told("fan").orElseThrow().entrants().get(0).splits())
                .extracting(Told.ToldSplit::point)
                .containsExactly("Start", "3K", "6K");
    }

    @Test
    void aBoardThatIsBehindCorrectsNothing() {
        // given
        board.putProgress("7", progress("7", 5, 0, 0, 900_000));
        board.publish();
        var asked = Desk.subscriber(board, "fan", "7");
        var behind = Races.board(Races.runner("7"));
        behind.putProgress("7", progress("7", 4, 0, 0, 950_000));

        // when
        var next = new Desk(behind).open();
        next.row(asked);

        // then
        assertThat(next.tell()).isEmpty();
        behind.putProgress("7", progress("7", 5, 0, 0, 900_000));
        assertThat(next.tell()).isEmpty();
    }

    @Test
    void aPartitionOfAnotherIsSentToNoMore() throws InterruptedException {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();
        var onItsWay = desk.next().orElseThrow();

        // when
        desk.desk().close(Desk.PARTITION, 0);

        // then
        assertThat(desk.done(onItsWay, Kind.BUSY)).isFalse();
        desk.pass(60);
        assertThat(desk.tell()).isEmpty();
        assertThat(desk.desk().size()).isZero();
        assertThat(desk.tombstones()).isEmpty();
    }

    @Test
    void whatIsOnItsWayIsWaitedForBeforeAnotherSends() throws InterruptedException {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        desk.row(Desk.subscriber(board, "gone", "7"));
        desk.tell();
        board.putProgress("7", progress("7", 1, 0, 0));
        desk.look();
        var toFan = desk.next().orElseThrow();
        var toGone = desk.next().orElseThrow();
        var closing = new Thread(() -> {
            try {
                desk.desk().close(Desk.PARTITION, TimeUnit.MINUTES.toNanos(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        // when
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        desk.done(toFan, Kind.SENT);
        desk.done(toGone, Kind.GONE);

        // then
        assertThat(desk.told("fan").orElseThrow().entrants().get(0).splits()).hasSize(1);
        closing.join();
        assertThat(desk.desk().size()).isZero();
    }

    @Test
    void aTombstoneThatTheTopicDidNotTakeIsWrittenAgainUnlessTheFanIsBack() {
        // given
        desk.row(Desk.subscriber(board, "fan", "7"));
        desk.tell();
        desk.remove("fan");

        // when
        var row = desk.desk().takeRows(10).get(0);
        desk.desk().written(row, false);

        // then
        assertThat(desk.desk().takeRows(10)).containsExactly(row);
        desk.row(Desk.subscriber(board, "fan", "7"));
        desk.desk().written(row, false);
        assertThat(desk.desk().takeRows(10)).doesNotContain(row);
    }

    @Test
    void noMoreRowsAreTakenThanAskedForAndTheOthersNext() {
        desk.row(Desk.subscriber(board, "fan", "7"));
        desk.row(Desk.subscriber(board, "other", "7"));
        assertThat(desk.desk().takeRows(1)).hasSize(1);
        assertThat(desk.desk().takeRows(1)).hasSize(1);
        assertThat(desk.desk().takeRows(1)).isEmpty();
    }

    @Test
    void whatNobodyIsToldByIsForgotten() {
        var next = new Desk(board);
        next.row(new AlertsTold(Races.RACE, "orphan", List.of()));
        next.open();
        assertThat(next.tombstones()).containsExactly(Races.RACE + "/orphan/told");
    }

    @Test
    void nobodyIsLetInWhereItIsFullButWhoIsThereAlready() {
        var small = new Desk(board, 1).open();
        small.row(Desk.subscriber(board, "fan", "7"));
        var late = new AlertKey(Races.RACE, "late");
        assertThat(small.desk().hasRoomFor(Desk.PARTITION, new AlertKey(Races.RACE, "fan")))
                .isTrue();
        assertThat(small.desk().hasRoomFor(Desk.PARTITION, late)).isFalse();
        assertThat(small.desk().hasRoomFor(Desk.PARTITION + 1, late)).isTrue();
    }

    @Test
    void whomOthersLetInIsTakenToTwiceAsManyAndWhoWasThereStays() {
        var small = new Desk(board, 1).open();
        small.row(Desk.subscriber(board, "fan", "7"));
        small.row(Desk.subscriber(board, "other", "7"));
        small.row(Desk.subscriber(board, "late", "7"));
        small.row(Desk.subscriber(board, "fan", "7", "8"));
        assertThat(small.tombstones()).containsExactly(Races.RACE + "/late");
        board.putProgress("8", progress("8", 1, 0, 0));
        assertThat(small.tell()).containsExactly("fan: 8 Start 0");
    }
}
