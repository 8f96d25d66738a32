package run.boylston.pace.projection;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One thing that was learnt at several places of an axis, read between them; beyond the ends it stays what it is there. */
record Grid<T>(double[] at, List<T> learnt) {

    static <T> Grid<T> of(List<T> learnt, ToDoubleFunction<T> at) {
        return new Grid<>(learnt.stream().mapToDouble(at).toArray(), List.copyOf(learnt));
    }

    Ratios read(double place, Function<T, Ratios> ratios) {
        var above = 0;
        while (above < at.length && at[above] < place) {
            above++;
        }
        if (above == 0 || above == at.length) {
            return ratios.apply(learnt.get(Math.min(above, at.length - 1)));
        }
        var share = (place - at[above - 1]) / (at[above] - at[above - 1]);
        return ratios.apply(learnt.get(above - 1)).towards(ratios.apply(learnt.get(above)), share);
    }

    T nearest(double place) {
        var best = 0;
        for (var i = 1; i < at.length; i++) {
            if (Math.abs(at[i] - place) < Math.abs(at[best] - place)) {
                best = i;
            }
        }
        return learnt.get(best);
    }
}
