package run.boylston.contracts.live;

import java.util.List;

/**
 * Where a race so far is kept, in blocks of race time: {@code GET /api/races/{race}/archive}.
 *
 * @param blockMs how much race time a block holds, milliseconds
 * @param raceMs race time when this was made, milliseconds; absent until the clock is set
 * @param halted true while the race is suspended or stopped: nothing beyond the last mat is to be drawn then
 * @param blocks by time, without a gap
 */
public record ArchiveIndex(String race, long blockMs, Long raceMs, boolean halted, List<Block> blocks) {

    /**
     * The crossings of one stretch of race time.
     *
     * @param fromMs race time, milliseconds; the first block also has what was before
     * @param toMs race time, milliseconds, not included
     * @param closed true when the race's clock is past it: only what comes late and corrections change it
     * @param bytes length of its binary form
     * @param version of its content, the same on every replica
     * @param href its address, which changes with its content
     */
    public record Block(
            int block, long fromMs, long toMs, boolean closed, int crossings, int bytes, String version, String href) {}
}
