package run.boylston.simulator.field;

/** Those who run with the winner until they cannot: a pack that thins out from mat to mat. */
final class LeadPack {

    /** Nobody who lets the leader go loses more than this against the leader's pace from there on. */
    private static final double SLOWEST_AFTER = 1.10;

    private static final int DEEPEST_MS = 4_000;

    private final int[] leader;

    /** @param leader milliseconds from the gun at every timing point */
    LeadPack(int[] leader) {
        this.leader = leader;
    }

    /**
     * Splits of somebody who stays as long as their finish time allows, or of {@code alone} where that is not even to the
     * first mat.
     */
    int[] follow(int finishMs, int[] alone, Chance chance) {
        int behindMs = chance.between(200, DEEPEST_MS);
        int last = leader.length - 1;
        for (int point = last - 1; point > 0; point--) {
            double slower = (finishMs - leader[point] - behindMs) / (double) (leader[last] - leader[point]);
            if (slower <= SLOWEST_AFTER) {
                return stayingUntil(point, behindMs, slower);
            }
        }
        return alone;
    }

    private int[] stayingUntil(int point, int behindMs, double slower) {
        var splits = new int[leader.length];
        for (int i = 1; i < splits.length; i++) {
            int beyond = i <= point ? 0 : (int) Math.round((leader[i] - leader[point]) * slower);
            splits[i] = leader[Math.min(i, point)] + behindMs + beyond;
        }
        return splits;
    }
}
