package run.boylston.simulator.reads;

import java.util.List;

/**
 * Every mat read of a race, and when each is sent, in columns: 700,000 of them take 15 MB. A read that is sent twice is
 * one read and two sends.
 */
public final class ReadLog {

    private final List<String> mats;
    private final List<String> chips;
    private final int[] timeMs;
    private final int[] chip;
    private final byte[] mat;
    private final int[] sequence;
    private final long[] sends;

    ReadLog(List<String> mats, List<String> chips, int[] timeMs, int[] chip, byte[] mat, int[] sequence, long[] sends) {
        this.mats = List.copyOf(mats);
        this.chips = List.copyOf(chips);
        this.timeMs = timeMs;
        this.chip = chip;
        this.mat = mat;
        this.sequence = sequence;
        this.sends = sends;
    }

    /** Distinct reads. */
    public int size() {
        return timeMs.length;
    }

    /** Ids of all mats; {@link #mat} is an index into them. */
    public List<String> mats() {
        return mats;
    }

    public int mat(int read) {
        return mat[read];
    }

    public String chip(int read) {
        return chips.get(chip[read]);
    }

    /** Race time by the mat's reader, milliseconds; negative before the first gun. */
    public int timeMs(int read) {
        return timeMs[read];
    }

    /** The reader's own count, from 1. */
    public int sequence(int read) {
        return sequence[read];
    }

    /** How many times a read is sent, whichever. */
    public int sends() {
        return sends.length;
    }

    /** Race time of a send, milliseconds; sends are in this order. */
    public int sendMs(int send) {
        return (int) (sends[send] >> 32);
    }

    /** Which read a send sends. */
    public int readOf(int send) {
        return (int) sends[send];
    }
}
