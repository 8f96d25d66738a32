package run.boylston.feed.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static run.boylston.feed.board.Races.RACE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.Settings;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;
import run.boylston.feed.door.Refusals;
import run.boylston.feed.field.FieldEncoders;
import run.boylston.feed.watch.HelloResult.Watch;

/** A crowd that watches leaders, and one fan who follows the new one. */
class FanRoundsTest {

    private static final FeedConfig.Fans CONFIG =
            Settings.of(Map.of("boylston.fans.clock-interval", "1h")).fans();
    private static final Watch LEADERS = new Watch(false, false, true, List.of(), List.of());
    private static final Watch RUNNER = new Watch(false, false, false, List.of("1"), List.of());
    private static final int BATCHES = 3;
    private static final int QUIET_MS = 5_000;
    /** Places are old by then, and it is not the follower's turn to be told of them. */
    private static final int LATE_MS = 1_500;

    /** As a clock that counts from wherever it likes may have it; and nobody's turn to be told the clock is in this half hour. */
    private long now = -TimeUnit.MINUTES.toNanos(90);

    private final RaceBoard board = Races.board(Races.runner("1"), Races.runner("2"));
    private final FanMetrics metrics = metrics();
    private final FanRounds rounds = new FanRounds(
            new EncodedRace(
                    RACE,
                    "epoch",
                    CONFIG,
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    new FieldEncoders("epoch", () -> now)),
            new FanIndex(),
            CONFIG,
            metrics);
    private final List<RecordedFan> crowd = IntStream.range(0, BATCHES * Batches.FEW)
            .mapToObj(each -> fan(LEADERS))
            .toList();
    private final RecordedFan follower = fan(RUNNER);

    @BeforeEach
    void everybodyHasWhatThereIs() {
        for (int round = 0; round < 10; round++) {
            serve();
            passMs(QUIET_MS);
        }
        forget();
    }

    @Test
    void aCrowdHearsOfLeadersInBatchesAndWhoFollowsOneAtOnce() {
        cross("1", 1);
        serve();
        assertThat(follower.heard).hasSize(1);
        assertThat(told()).isEqualTo(Batches.FEW);

        for (int batch = 2; batch <= BATCHES; batch++) {
            long dueIn = serve();
            assertThat(told()).isEqualTo((batch - 1) * Batches.FEW);
            assertThat(dueIn).isEqualTo(Batches.STEP_NS);
            now += dueIn;
            serve();
            assertThat(told()).isEqualTo(batch * Batches.FEW);
        }
        assertThat(serve()).isGreaterThan(Batches.STEP_NS);
        assertThat(crowd)
                .allSatisfy(fan -> assertThat(fan.heard).singleElement().satisfies(sent -> assertThat(sent.content())
                        .contains("\"leaders\"")));
    }

    @Test
    void whoHasLeftOrTurnedAwayIsNotTold() {
        cross("1", 1);
        serve();
        var gone = crowd.get(Batches.FEW);
        var turned = crowd.get(Batches.FEW + 1);
        rounds.leave(gone.fan);
        turned.askOnSocket(new Watch(false, false, false, List.of("2"), List.of()));
        passAllBatches();
        assertThat(gone.heard).isEmpty();
        assertThat(turned.heard).allMatch(sent -> !sent.content().contains("\"leaders\""));
    }

    @Test
    void whatIsForEverybodyWaitsForNoBatchAndMakesNone() {
        cross("1", 1);
        board.putNotice("heat", new NoticeEntry(RACE, "heat", "Heat", NoticeEntry.Severity.WARNING, Instant.EPOCH));
        serve();
        assertThat(told()).isEqualTo(crowd.size());
        forget();
        passMs(QUIET_MS);
        serve();
        forget();

        cross("2", 1);
        serve();
        assertThat(told()).isLessThanOrEqualTo(Batches.FEW);
    }

    @Test
    void leadersWhoChangeAgainAreHeardOfAsTheyAre() {
        cross("1", 1);
        serve();
        cross("2", 1);
        serve();
        passAllBatches();
        passMs(QUIET_MS);
        passAllBatches();
        assertThat(crowd).allSatisfy(fan -> assertThat(
                        fan.heard.get(fan.heard.size() - 1).content())
                .contains("\"1\"", "\"2\""));
    }

    @Test
    void whoIsToldLateIsToldPlacesAsTheyAreByThen() {
        cross("1", 1);
        serve();
        cross("1", 2);
        serve();
        forget();

        cross("2", 1);
        passMs(LATE_MS);
        serve();
        assertThat(follower.heard).singleElement().satisfies(sent -> assertThat(sent.content())
                .contains("\"revision\":2", "\"of\":2"));
    }

    private void passAllBatches() {
        for (int batch = 0; batch <= 2 * BATCHES; batch++) {
            now += Batches.STEP_NS;
            serve();
        }
    }

    private void cross(String bib, long revision) {
        board.putProgress(bib, Races.progress(bib, revision, 0, 0, 500_000 + Long.parseLong(bib)));
    }

    private long serve() {
        board.publish();
        return rounds.serve(board.snapshot(), now);
    }

    private void passMs(long ms) {
        now += TimeUnit.MILLISECONDS.toNanos(ms);
    }

    private long told() {
        return crowd.stream().filter(fan -> !fan.heard.isEmpty()).count();
    }

    private void forget() {
        follower.heard.clear();
        crowd.forEach(fan -> fan.heard.clear());
    }

    private RecordedFan fan(Watch watch) {
        var fan = new RecordedFan(metrics, rounds);
        fan.askOnSocket(watch);
        return fan;
    }

    private static FanMetrics metrics() {
        var meters = new SimpleMeterRegistry();
        return new FanMetrics(meters, new Refusals(meters));
    }
}
