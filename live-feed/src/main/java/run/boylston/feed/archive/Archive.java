package run.boylston.feed.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import run.boylston.contracts.live.ArchiveIndex;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.feed.board.BoardSnapshot;

/**
 * Every crossing of everybody who has a dot, in blocks of ten minutes of race time, immutable. Where somebody was at any past time
 * follows from the crossings before and after it.
 */
public final class Archive {

    static final long BLOCK_MS = 600_000;

    private final String race;
    private final List<EncodedBlock> blocks;

    private Archive(String race, List<EncodedBlock> blocks) {
        this.race = race;
        this.blocks = blocks;
    }

    static Archive of(BoardSnapshot board) {
        var finishes = new TreeMap<String, String>();
        for (var contest : board.race().contests()) {
            last(contest).ifPresent(point -> finishes.put(contest.id(), point));
        }
        var crossings = new TreeMap<Integer, List<Crossing>>();
        board.forEachMoved((entrant, progress) -> {
            var finish = finishes.get(entrant.contest());
            if (finish != null) {
                add(entrant, progress, finish, crossings);
            }
        });
        int count = crossings.isEmpty() ? 0 : crossings.lastKey() + 1;
        var blocks = IntStream.range(0, count)
                .mapToObj(block -> EncodedBlock.of(block, byTime(crossings.getOrDefault(block, List.of()))))
                .toList();
        return new Archive(board.race().race(), blocks);
    }

    private static Optional<String> last(Contest contest) {
        return contest.points().stream().reduce((before, last) -> last);
    }

    private static void add(
            EntrantEntry entrant, Progress progress, String finish, TreeMap<Integer, List<Crossing>> crossings) {
        for (var split : progress.splits()) {
            if (!split.marks().contains(Mark.BAD)) {
                boolean finished = split.point().equals(finish) && progress.status() == EntrantStatus.FINISHED;
                crossings
                        .computeIfAbsent(block(split.raceMs()), none -> new ArrayList<>())
                        .add(new Crossing(entrant.bib(), Math.round(split.distanceM() * 10), split.raceMs(), finished));
            }
        }
    }

    /** The first has what was before it too. */
    private static int block(long raceMs) {
        return (int) Math.max(0, Math.floorDiv(raceMs, BLOCK_MS));
    }

    private static List<Crossing> byTime(List<Crossing> crossings) {
        return crossings.stream().sorted(Crossing.BY_TIME).toList();
    }

    public Optional<EncodedBlock> find(int block) {
        return block >= 0 && block < blocks.size() ? Optional.of(blocks.get(block)) : Optional.empty();
    }

    /**
     * @param raceMs now; null until the clock is set
     */
    public ArchiveIndex index(Long raceMs, boolean halted) {
        return new ArchiveIndex(
                race,
                BLOCK_MS,
                raceMs,
                halted,
                blocks.stream().map(block -> line(block, raceMs)).toList());
    }

    private ArchiveIndex.Block line(EncodedBlock block, Long raceMs) {
        return new ArchiveIndex.Block(
                block.block(),
                block.block() * BLOCK_MS,
                endMs(block),
                isClosed(block, raceMs),
                block.crossings(),
                block.bytes().length,
                block.version(),
                "/api/races/" + race + "/archive/" + block.block() + "?v=" + block.version());
    }

    /** Whether race time is past it. */
    private static boolean isClosed(EncodedBlock block, Long raceMs) {
        return raceMs != null && raceMs >= endMs(block);
    }

    private static long endMs(EncodedBlock block) {
        return (block.block() + 1) * BLOCK_MS;
    }
}
