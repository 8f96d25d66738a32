package run.boylston.pace.crossing;

import run.boylston.contracts.progress.Split.Source;

/**
 * A timing point passed, as chosen from its reads.
 *
 * @param point its place in the contest's order, the start being 0
 * @param timeMs epoch milliseconds at the point
 * @param readMs epoch milliseconds of the read it was taken from: where a backup mat lies aside, another time
 */
record Passage(int point, long timeMs, Source source, long readMs) {

    static Passage byMain(int point, long timeMs) {
        return new Passage(point, timeMs, Source.MAT, timeMs);
    }
}
