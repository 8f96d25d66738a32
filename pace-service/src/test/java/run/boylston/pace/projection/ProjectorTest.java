package run.boylston.pace.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.projection.Normal;
import run.boylston.pace.projection.RunSoFar.Passage;

class ProjectorTest {

    private static final double MARATHON_M = 42_195;

    private final Projector projector = new Projector(ProjectionModel.boston());

    @Test
    void expectsRunnersToSlow() {
        // when
        var expected = projector.expect(marathon(even(20_000, 300)));

        // then
        assertThat(expected.basis()).isEqualTo(Basis.HISTORY);
        assertThat(expected.finishMs()).isGreaterThan((long) (MARATHON_M * 300));
        assertThat(expected.reason()).isNull();
    }

    @Test
    void growsSurerTowardsTheFinish() {
        assertThat(width(5_000)).isGreaterThan(width(20_000));
        assertThat(width(20_000)).isGreaterThan(width(40_000));
    }

    @Test
    void changesSmoothlyBetweenMats() {
        // when
        var before = projector.expect(marathon(even(24_999, 300)));
        var after = projector.expect(marathon(even(25_001, 300)));

        // then
        assertThat(Math.abs(before.finishMs() - after.finishMs())).isLessThan(5_000);
    }

    @Test
    void leavesItsExperienceForAWalker() {
        // when: sixteen-minute miles
        var expected = projector.expect(marathon(even(10_000, 597)));

        // then
        assertThat(expected.basis()).isEqualTo(Basis.OWN_PACE);
        assertThat(expected.reason()).contains("unlike");
    }

    @Test
    void doesNotComeBackFromBeyondItsExperience() {
        // given: 5 km walked at double the pace, then as before
        var slowed =
                List.of(new Passage(5_000, 1_500_000), new Passage(10_000, 4_500_000), new Passage(15_000, 6_000_000));

        // then
        assertThat(projector.expect(marathon(slowed)).basis()).isEqualTo(Basis.OWN_PACE);
    }

    @Test
    void knowsTheWinner() {
        assertThat(projector.expect(marathon(even(40_000, 184))).basis()).isEqualTo(Basis.HISTORY);
    }

    @Test
    void readsOtherDistancesByTheirShareAndSaysSo() {
        // when
        var expected = projector.expect(new RunSoFar(21_097.5, 7, even(10_000, 300), true));

        // then
        assertThat(expected.finishMs()).isBetween(6_329_000L, 7_000_000L);
        assertThat(expected.reason()).contains("another distance");
    }

    @Test
    void saysThatItCountsFromTheGun() {
        assertThat(projector
                        .expect(new RunSoFar(MARATHON_M, 7, even(10_000, 300), false))
                        .reason())
                .contains("gun");
    }

    @Test
    void putsATargetIntoWords() {
        // given
        var finish = arrival(12_000_000, 1_000_000 / 1.645, 2_000_000 / 1.645);
        var expected = new Expectation(
                new Passage(20_000, 6_000_000), 25_000, finish, MARATHON_M, finish, 1, Basis.HISTORY, null);

        // then
        assertThat(Outlooks.outlook(expected, 13_000_000)).isEqualTo(Outlook.LIKELY);
        assertThat(Outlooks.outlook(expected, 12_000_000)).isEqualTo(Outlook.POSSIBLE);
        assertThat(Outlooks.outlook(expected, 11_200_000)).isEqualTo(Outlook.UNLIKELY);
        assertThat(Outlooks.outlook(expected, 10_000_000)).isEqualTo(Outlook.OUT_OF_REACH);
    }

    @Test
    void givesANumberOnlyWherePastRunnersDo() {
        // given
        var like = marathon(even(20_000, 300));
        var unlike = marathon(even(10_000, 597));

        // then
        assertThat(projector
                        .projection(like, projector.expect(like), 1_000_000_000L, MARATHON_M)
                        .chancePercent())
                .isEqualTo(99);
        assertThat(projector
                        .projection(like, projector.expect(like), 1L, MARATHON_M)
                        .chancePercent())
                .isEqualTo(1);
        assertThat(projector
                        .projection(unlike, projector.expect(unlike), 20_000_000L, MARATHON_M)
                        .chancePercent())
                .isNull();
    }

    @Test
    void saysOutOfReachOnlyWhenTwoMatsHaveSaidIt() {
        // given: a finish nobody reaches from here, still ahead in time
        var once = marathon(even(5_000, 300));
        var twice = marathon(even(10_000, 300));

        // then
        assertThat(projector
                        .projection(once, projector.expect(once), 8_000_000L, MARATHON_M)
                        .outlook())
                .isEqualTo(Outlook.UNLIKELY);
        assertThat(projector
                        .projection(twice, projector.expect(twice), 8_000_000L, MARATHON_M)
                        .outlook())
                .isEqualTo(Outlook.OUT_OF_REACH);
    }

    @Test
    void movesOnWhileTheNextMatIsNotPassed() {
        // given
        var run = marathon(even(20_000, 300));

        // when: five minutes after it was expected
        var expected = projector.expect(run);
        var overdue =
                projector.findAt(run, expected.next().middleMs() + 300_000).orElseThrow();

        // then
        assertThat(overdue.lowMs()).isGreaterThan(expected.lowMs());
        assertThat(overdue.finishMs()).isGreaterThan(expected.finishMs());
        assertThat(overdue.next().timesMs()[0]).isGreaterThan(expected.next().middleMs());
    }

    @Test
    void knowsMoreOfAKnownRunner() {
        // given: a woman of the front, and a man of 60 of the back, at one pace
        var passages = even(5_000, 300);
        var front = new RunSoFar(MARATHON_M, 7, passages, true, new Person(30, true, 0.2));
        var back = new RunSoFar(MARATHON_M, 7, passages, true, new Person(60, false, 0.9));

        // then: whoever is as fast as the front at the back has set off too fast
        assertThat(projector.expect(back).finishMs())
                .isGreaterThan(projector.expect(front).finishMs() + 300_000);
    }

    @Property(tries = 10_000)
    void isInOrderAndAfterWhatHappened(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 20_000_000) Integer> segments) {
        // given: anything at all between two mats, 4.5 km apart
        var passages = new ArrayList<Passage>();
        var timeMs = 0L;
        for (var segment : segments) {
            timeMs += segment;
            passages.add(new Passage(4_500.0 * (passages.size() + 1), timeMs));
        }

        // when
        var expected = projector.expect(marathon(passages));

        // then
        assertThat(expected.lowMs()).isGreaterThan(timeMs);
        assertThat(expected.finishMs()).isBetween(expected.lowMs(), expected.highMs());
        assertThat(expected.speedMps()).isPositive().isLessThanOrEqualTo(7);
        assertThat(expected.doubtMps()).isNotNegative().isFinite();
    }

    /** Half a normal distribution to either side. */
    private static Arrival arrival(double medianMs, double earlyMs, double lateMs) {
        var times = DoubleStream.of(Arrival.LEVELS)
                .map(Normal::score)
                .map(score -> medianMs + score * (score < 0 ? earlyMs : lateMs))
                .toArray();
        return new Arrival(medianMs, times);
    }

    private long width(double distanceM) {
        var expected = projector.expect(marathon(even(distanceM, 300)));
        return expected.highMs() - expected.lowMs();
    }

    private static RunSoFar marathon(List<Passage> passages) {
        return new RunSoFar(MARATHON_M, 7, passages, true);
    }

    /** A passage every 5 km and one at the end, at milliseconds a metre. */
    private static List<Passage> even(double toM, long pace) {
        var passages = new ArrayList<Passage>();
        for (var at = 5_000.0; at < toM; at += 5_000) {
            passages.add(new Passage(at, Math.round(at * pace)));
        }
        passages.add(new Passage(toM, Math.round(toM * pace)));
        return passages;
    }
}
