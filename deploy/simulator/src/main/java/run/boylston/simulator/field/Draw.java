package run.boylston.simulator.field;

/** Draws exactly so many out of so many, each with the same chance, in one pass (Knuth, selection sampling). */
final class Draw {

    private final Chance chance;
    private int wanted;
    private int left;

    Draw(int wanted, int outOf, Chance chance) {
        this.wanted = wanted;
        this.left = outOf;
        this.chance = chance;
    }

    /** Whether the next one is drawn. To be asked {@code outOf} times. */
    boolean next() {
        boolean drawn = chance.share() * left < wanted;
        left--;
        wanted -= drawn ? 1 : 0;
        return drawn;
    }
}
