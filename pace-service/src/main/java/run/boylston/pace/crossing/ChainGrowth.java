package run.boylston.pace.crossing;

/** Finds, for each crossing of one point, the chain it grows best from. */
final class ChainGrowth {

    private final int point;
    private final long[] crossings;
    private final ChainEnd[] from;
    private final boolean[] tooFast;

    /** @param crossings epoch milliseconds, in time */
    ChainGrowth(int point, long[] crossings) {
        this.point = point;
        this.crossings = crossings;
        from = new ChainEnd[crossings.length];
        tooFast = new boolean[crossings.length];
    }

    /**
     * Tries the chains that end at an earlier point. Of those only two matter to a crossing, since what is far enough from
     * one is so from the next: the best of those that are not too fast to it, and the best of all that reach it.
     *
     * @param leastMs no segment is shorter
     */
    void tryFrom(ChainEnds ends, StartPlan plan, double distanceM, long leastMs) {
        var reaching = 0;
        var fair = 0;
        for (var i = 0; i < crossings.length; i++) {
            while (reaching < ends.size() && crossings[i] - ends.timeMs(reaching) >= leastMs) {
                reaching++;
            }
            while (fair < reaching && !plan.tooFast(distanceM, crossings[i] - ends.timeMs(fair))) {
                fair++;
            }
            offer(i, ends.best(fair), false);
            offer(i, ends.best(reaching), fair < reaching);
        }
    }

    ChainEnds grown() {
        var grown = new ChainEnds(point);
        for (var i = 0; i < crossings.length; i++) {
            if (from[i] != null) {
                grown.add(from[i].grow(point, crossings[i], i, tooFast[i]));
            }
        }
        return grown;
    }

    private void offer(int i, ChainEnd end, boolean fast) {
        if (end != null && end.beats(fast, from[i], tooFast[i])) {
            from[i] = end;
            tooFast[i] = fast;
        }
    }
}
