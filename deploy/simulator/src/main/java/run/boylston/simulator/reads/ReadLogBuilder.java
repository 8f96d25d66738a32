package run.boylston.simulator.reads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes reads in any order; the log's sends come out by time, and each reader counts its reads in the order it made them. */
final class ReadLogBuilder {

    private final List<String> mats;
    private final List<String> chips = new ArrayList<>();
    private int[] timeMs = new int[1024];
    private int[] chip = new int[1024];
    private byte[] mat = new byte[1024];
    private int reads;
    private long[] sends = new long[1024];
    private int sendCount;

    ReadLogBuilder(List<String> mats) {
        this.mats = mats;
    }

    /** Reads added from now on are of this chip. */
    void chip(String code) {
        chips.add(code);
    }

    /** @return the read's index, for {@link #send} */
    int read(int matIndex, int atMs) {
        if (reads == timeMs.length) {
            grow();
        }
        timeMs[reads] = atMs;
        chip[reads] = chips.size() - 1;
        mat[reads] = (byte) matIndex;
        return reads++;
    }

    void send(int read, int atMs) {
        if (sendCount == sends.length) {
            sends = Arrays.copyOf(sends, 2 * sendCount);
        }
        sends[sendCount++] = ordered(atMs, read);
    }

    ReadLog build() {
        var inOrder = Arrays.copyOf(sends, sendCount);
        Arrays.sort(inOrder);
        return new ReadLog(
                mats,
                chips,
                Arrays.copyOf(timeMs, reads),
                Arrays.copyOf(chip, reads),
                Arrays.copyOf(mat, reads),
                sequences(),
                inOrder);
    }

    private int[] sequences() {
        var byTime = new long[reads];
        Arrays.setAll(byTime, read -> ordered(timeMs[read], read));
        Arrays.sort(byTime);
        var counted = new int[mats.size()];
        var sequence = new int[reads];
        for (long next : byTime) {
            int read = (int) next;
            sequence[read] = ++counted[mat[read]];
        }
        return sequence;
    }

    private static long ordered(int ms, int read) {
        return (long) ms << 32 | read;
    }

    private void grow() {
        timeMs = Arrays.copyOf(timeMs, 2 * reads);
        chip = Arrays.copyOf(chip, 2 * reads);
        mat = Arrays.copyOf(mat, 2 * reads);
    }
}
