package run.boylston.simulator.reads;

/**
 * What goes wrong with the hardware, as shares of 1.
 *
 * @param repeated crossings read more than once
 * @param missed crossings that the main mat does not read
 * @param missedByBackup crossings that a backup mat does not read either, where the main mat did
 * @param striding runners who step on the start mat before their gun
 * @param late reads that come up to 20 s late, overtaken by others
 * @param resent reads sent twice
 * @param silentMs how long one mat's reader cannot send, in the middle of the field; it delivers afterwards
 * @param unknownChips chips that are on no start list
 */
public record Dirt(
        double repeated,
        double missed,
        double missedByBackup,
        double striding,
        double late,
        double resent,
        int silentMs,
        int unknownChips) {

    /** The mat that falls silent. */
    static final String SILENT_MAT = "25K";

    /** What a race of this size has to expect: orders of magnitude, not measurements. */
    public static final Dirt OF_A_RACE = new Dirt(.6, .01, .03, .03, .02, .01, 180_000, 12);

    /** Every crossing is one read, sent soon. */
    public static final Dirt NONE = new Dirt(0, 0, 1, 0, 0, 0, 0, 0);
}
