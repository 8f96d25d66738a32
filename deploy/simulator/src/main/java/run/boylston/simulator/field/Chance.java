package run.boylston.simulator.field;

import java.util.SplittableRandom;

/**
 * Chance that a seed decides. Only {@link SplittableRandom}'s own bits are used, and everything else is computed from
 * them here, so that a seed means the same race on every JDK.
 */
public final class Chance {

    private final SplittableRandom random;

    public Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** Independent of what is drawn here later: one for each entrant, and one entrant's draws move nobody else's. */
    public Chance split() {
        return new Chance(random.split());
    }

    /** From 0 to less than 1. */
    public double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean happens(double probability) {
        return share() < probability;
    }

    public double between(double low, double high) {
        return low + share() * (high - low);
    }

    /** From {@code low} to less than {@code high}. */
    public int between(int low, int high) {
        return low + (int) (share() * (high - low));
    }

    /** Of mean 0 and standard deviation 1 (Box and Muller 1958). */
    public double gaussian() {
        return Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    }
}
