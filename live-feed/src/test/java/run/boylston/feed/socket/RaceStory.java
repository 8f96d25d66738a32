package run.boylston.feed.socket;

import static run.boylston.feed.board.Races.RACE;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.Settings;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;
import run.boylston.feed.board.Selection;
import run.boylston.feed.door.Refusals;
import run.boylston.feed.field.FieldEncoders;
import run.boylston.feed.watch.HelloResult.Watch;

/**
 * Whatever may happen to a race and to its fans, who come, watch, fall behind, break off and come back; twice, once with an
 * index and once going over everybody in every round. Its time is its own.
 */
final class RaceStory {

    static final FeedConfig.Fans CONFIG =
            Settings.of(Map.of("boylston.fans.group-size", "3")).fans();
    private static final int BIBS = 12;
    private static final long LEAST_BETWEEN_NS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long MOST_BETWEEN_NS = CONFIG.clockInterval().toNanos();
    private static final long SETTLED_NS = TimeUnit.SECONDS.toNanos(30);
    private static final List<String> DIVISIONS = List.of("elite", "open", "walk");

    final RaceBoard board = Races.board();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Random random;
    private long now = TimeUnit.HOURS.toNanos(1);
    private final long begun = now;
    private long clockRevision;

    /** One that leaves nobody out of any round, and has whoever did not call and is not due served in any order. */
    private static final class Everybody extends FanIndex {

        private final Random order;

        private Everybody(long seed) {
            order = new Random(seed);
        }

        @Override
        List<Fan> concerned(Changes changes) {
            var fans = new ArrayList<>(all());
            Collections.shuffle(fans, order);
            return fans;
        }
    }

    final class Side {

        private final FanMetrics metrics;
        private final FanRounds rounds;
        final List<RecordedFan> fans = new ArrayList<>();

        private Side(FanIndex index) {
            var meters = new SimpleMeterRegistry();
            metrics = new FanMetrics(meters, new Refusals(meters));
            var fields = new FieldEncoders("epoch", () -> now);
            var wall = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
            rounds = new FanRounds(new EncodedRace(RACE, "epoch", CONFIG, wall, fields), index, CONFIG, metrics);
        }

        private long serve() {
            return rounds.serve(board.snapshot(), now);
        }
    }

    final Side indexed = new Side(new FanIndex());
    final Side plain;

    RaceStory(long seed) {
        random = new Random(seed);
        plain = new Side(new Everybody(seed));
    }

    /**
     * @param leastMs from one thing that happens to the next
     * @param belowMs which it always is
     */
    void go(int steps, int leastMs, int belowMs) {
        for (int step = 0; step < steps; step++) {
            pass(random.nextInt(leastMs, belowMs));
            change(step);
            visit();
            serve();
        }
    }

    /** Nothing happens any more, and all have time to hear of what has, in rounds that come when the last one said. */
    void settle() {
        indexed.fans.forEach(RecordedFan::quick);
        long end = now + SETTLED_NS;
        while (now - end < 0) {
            now += Math.max(LEAST_BETWEEN_NS, Math.min(MOST_BETWEEN_NS, indexed.serve()));
        }
    }

    /** How often places may have been told. */
    int placesTurns() {
        return (int) ((now - begun) / CONFIG.placesInterval().toNanos()) + 1;
    }

    private void pass(long ms) {
        now += TimeUnit.MILLISECONDS.toNanos(ms);
    }

    private void serve() {
        board.publish();
        both(Side::serve);
    }

    private void both(Consumer<Side> action) {
        action.accept(indexed);
        action.accept(plain);
    }

    private void change(int step) {
        var bib = "" + random.nextInt(BIBS);
        switch (random.nextInt(24)) {
            case 0 -> board.putEntrant(bib, null);
            case 1, 2, 3 -> board.putEntrant(bib, Races.runner(bib, pick(DIVISIONS), "F", "40-44"));
            case 4 -> board.putPosition(bib, Races.position(bib, step * 1_000L, step));
            case 5 -> board.putClock(Races.clock(++clockRevision, random.nextBoolean() ? State.LIVE : State.STOPPED));
            case 6 -> board.putNotice("n", random.nextBoolean() ? null : notice(step));
            case 7, 8, 9, 10, 11, 12, 13, 14 -> cross(bib);
            default -> {}
        }
    }

    private void cross(String bib) {
        int revision = revisions.merge(bib, 1, Integer::sum);
        long first = 500_000 + random.nextInt(5);
        var progress = random.nextBoolean()
                ? Races.progress(bib, revision, 0, 0, first)
                : Races.progress(bib, revision, 0, 0, first, first + 600_000);
        board.putProgress(bib, progress);
    }

    private static NoticeEntry notice(int step) {
        return new NoticeEntry(RACE, "n", "Notice " + step, NoticeEntry.Severity.WARNING, Instant.EPOCH);
    }

    private void visit() {
        int which = plain.fans.isEmpty() ? 0 : random.nextInt(plain.fans.size());
        int what = random.nextInt(16);
        if (what == 0 || plain.fans.isEmpty()) {
            both(side -> side.fans.add(new RecordedFan(side.metrics, side.rounds)));
            which = plain.fans.size() - 1;
            what = 1;
        }
        int fan = which;
        if (what == 1 || what == 2) {
            var watch = watch();
            both(side -> side.fans.get(fan).askOnSocket(watch));
        } else if (what == 3) {
            both(side -> side.fans.get(fan).slow());
        } else if (what < 7) {
            both(side -> side.fans.get(fan).quick());
        } else if (what == 7 && random.nextInt(4) == 0) {
            both(side -> side.rounds.leave(side.fans.get(fan).fan));
        } else if (what == 8) {
            comeBack(fan);
        }
    }

    /** A stream asks once. */
    private void comeBack(int gone) {
        both(side -> {
            var before = side.fans.get(gone);
            var fan = new RecordedFan(side.metrics, side.rounds);
            side.fans.add(fan);
            if (before.asks == 1 && !before.watch.binary()) {
                fan.resume(before);
            }
            side.rounds.leave(before.fan);
        });
    }

    private Watch watch() {
        var bibs = random.ints(random.nextInt(4), 0, BIBS)
                .distinct()
                .mapToObj(Integer::toString)
                .toList();
        var groups = Optional.of(pick(List.of("open", "walk", "nobody")))
                .filter(group -> random.nextInt(3) == 0)
                .flatMap(group -> Selection.find("division", group))
                .map(List::of)
                .orElse(List.of());
        return new Watch(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), bibs, groups);
    }

    private <T> T pick(List<T> those) {
        return those.get(random.nextInt(those.size()));
    }
}
