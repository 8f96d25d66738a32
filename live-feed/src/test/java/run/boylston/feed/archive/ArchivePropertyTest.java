package run.boylston.feed.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import run.boylston.contracts.live.ArchiveIndex;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceClock;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

/** The archive of the end, read up to any moment, has the dots that the field had then. */
class ArchivePropertyTest {

    private static final int RUNNERS = 40;

    private record Crossed(int runner, int point, long atMs) {}

    /** What a dot is drawn from. */
    private record Dot(double d0M, long t0Ms) {}

    @Property(tries = 100)
    void readUpToAnyMomentItHasTheDotsOfThen(@ForAll long seed) {
        // given
        var random = new Random(seed);
        var board = board();
        var crossed = crossings(random);
        var splits = new HashMap<Integer, List<Split>>();
        var fields = new TreeMap<Long, Map<String, Dot>>();

        // when
        for (var each : crossed) {
            var passed = splits.computeIfAbsent(each.runner(), none -> new ArrayList<>());
            passed.add(Races.split(each.point(), each.atMs(), 0, List.of()));
            board.putProgress(
                    "" + each.runner(), Races.progress("" + each.runner(), passed.size(), List.copyOf(passed)));
            if (random.nextInt(8) == 0) {
                board.publish();
                fields.put(each.atMs(), dots(board.snapshot().fieldSince(BoardSnapshot.BEGINNING)));
            }
        }
        board.publish();
        var archive = Archive.of(board.snapshot());

        // then
        fields.forEach((atMs, dots) -> assertThat(folded(archive, atMs)).isEqualTo(dots));
    }

    @Example
    void isTheSameWhateverTheOrderInWhichItBecameKnown() {
        // given
        var one = board();
        var other = board();
        for (int runner = 0; runner < RUNNERS; runner++) {
            one.putProgress("" + runner, Races.progress("" + runner, 1, 0, 0, 900_000));
        }
        for (int runner = RUNNERS - 1; runner >= 0; runner--) {
            other.putProgress("" + runner, Races.progress("" + runner, 1, 0, 0));
            other.putProgress("" + runner, Races.progress("" + runner, 2, 0, 0, 900_000));
        }

        // when
        one.publish();
        other.publish();

        // then
        assertThat(Archive.of(one.snapshot()).index(null, false))
                .isEqualTo(Archive.of(other.snapshot()).index(null, false));
    }

    @Example
    void aCorrectionChangesTheBlocksThatItConcernsAndNoOther() {
        // given
        var board = board();
        board.putProgress("1", Races.progress("1", 1, 0, 0, 900_000, 1_850_000));
        board.publish();
        var before = Archive.of(board.snapshot()).index(4_000_000L, false);

        // when
        board.putProgress("1", Races.progress("1", 2, 0, 0, 910_000, 1_850_000));
        board.publish();
        var after = Archive.of(board.snapshot()).index(4_000_000L, false);

        // then
        assertThat(changed(before, after)).containsExactly(1);
    }

    @Example
    void whoIsNotShownOrCannotHaveBeenThereIsInNoBlock() {
        // given
        var board = board();
        board.putProgress("1", Races.progress("1", 1, 0, 0, 900_000));
        board.putProgress(
                "2",
                Races.progress(
                        "2",
                        1,
                        List.of(Races.split(0, 0, 0, List.of()), Races.split(1, 60_000, 0, List.of(Split.Mark.BAD)))));

        // when
        board.putEntrant("1", null);
        board.publish();

        // then
        assertThat(folded(Archive.of(board.snapshot()), Long.MAX_VALUE)).isEqualTo(Map.of("2", new Dot(0, 0)));
    }

    @Example
    void whoIsShownInResultsAloneIsInNoBlockThoughThereAreSplits() {
        // given
        var board = board();
        var seen = Races.progress("1", 1, 0, 0, 900_000, 1_850_000, 2_400_000);
        board.putProgress("1", Races.withMotion(seen, null));
        board.putProgress("2", Races.progress("2", 1, 0, 0));
        board.publish();

        // then
        assertThat(board.snapshot().results("10k", anybody -> true)).hasSize(2);
        assertThat(folded(Archive.of(board.snapshot()), Long.MAX_VALUE)).isEqualTo(Map.of("2", new Dot(0, 0)));

        // when
        board.putClock(Races.clock(1, RaceClock.State.STOPPED));
        board.publish();

        // then
        assertThat(folded(Archive.of(board.snapshot()), Long.MAX_VALUE)).isEqualTo(Map.of("2", new Dot(0, 0)));
    }

    @Example
    void theFirstBlockHasWhatWasBeforeTheGunAndAFinishIsOneOnlyOfWhoFinished() {
        // given
        var board = board();
        board.putProgress("1", Races.progress("1", 1, 0, -20_000, 700_000, 1_400_000, 2_400_000));
        var out = Races.progress("2", 1, 0, 0, 700_000, 1_400_000, 2_410_000);
        board.putProgress("2", Races.withStatus(out, EntrantStatus.DISQUALIFIED));
        board.publish();

        // when
        var archive = Archive.of(board.snapshot());

        // then
        assertThat(archive.find(0).orElseThrow().columns().raceMs()).containsExactly(-20_000L, 0L);
        assertThat(archive.find(4).orElseThrow().columns().finish()).containsExactly(true, false);
        assertThat(archive.find(5)).isEmpty();
        assertThat(archive.index(2_399_999L, false).blocks())
                .extracting(ArchiveIndex.Block::closed)
                .containsExactly(true, true, true, false, false);
    }

    private static RaceBoard board() {
        var board = Races.board();
        for (int runner = 0; runner < RUNNERS; runner++) {
            board.putEntrant("" + runner, Races.runner("" + runner));
        }
        return board;
    }

    /** In the order of the race; some points missed, some runners gone. */
    private static List<Crossed> crossings(Random random) {
        var crossings = new ArrayList<Crossed>();
        for (int runner = 0; runner < RUNNERS; runner++) {
            long atMs = random.nextInt(600_000);
            for (int point = 0; point < Races.POINTS.size() && random.nextInt(12) > 0; point++) {
                if (random.nextInt(8) > 0) {
                    crossings.add(new Crossed(runner, point, atMs));
                }
                atMs += 600_000 + random.nextInt(900_000);
            }
        }
        crossings.sort(Comparator.comparingLong(Crossed::atMs).thenComparingInt(Crossed::runner));
        return crossings.stream().filter(distinctTimes()).toList();
    }

    /** So that a moment has all of what happened at it, or none. */
    private static Predicate<Crossed> distinctTimes() {
        var seen = new HashSet<Long>();
        return crossed -> seen.add(crossed.atMs());
    }

    private static Map<String, Dot> dots(Field field) {
        var dots = new HashMap<String, Dot>();
        for (int i = 0; i < field.bib().size(); i++) {
            dots.put(
                    field.bib().get(i), new Dot(field.d0M().get(i), field.t0Ms().get(i)));
        }
        return dots;
    }

    /** What a page does: the newest crossing of each up to the moment. */
    private static Map<String, Dot> folded(Archive archive, long untilMs) {
        var dots = new HashMap<String, Dot>();
        for (int number = 0; archive.find(number).isPresent(); number++) {
            var block = archive.find(number).orElseThrow().columns();
            for (int i = 0; i < block.bib().size() && block.raceMs().get(i) <= untilMs; i++) {
                dots.put(
                        block.bib().get(i),
                        new Dot(block.distanceM().get(i), block.raceMs().get(i)));
            }
        }
        return dots;
    }

    private static List<Integer> changed(ArchiveIndex before, ArchiveIndex after) {
        return before.blocks().stream()
                .filter(block -> !block.equals(after.blocks().get(block.block())))
                .map(ArchiveIndex.Block::block)
                .toList();
    }
}
