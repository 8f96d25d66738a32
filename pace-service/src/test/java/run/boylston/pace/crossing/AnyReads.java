package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reads as a race day throws them up: runs of wave 2, whole and broken off, with strays of any mat at any time. */
final class AnyReads {

    private AnyReads() {}

    /** No two of one id. */
    static Arbitrary<List<ChipRead>> reads() {
        var read = Combinators.combine(mats(), Arbitraries.integers().between(-3_600, 30_000))
                .as((mat, second) -> Boston.read(mat, Boston.WAVE_1.plusSeconds(second)));
        return Combinators.combine(runs(), read.list().ofMaxSize(12)).as((run, strays) -> {
            var byId = new TreeMap<String, ChipRead>();
            run.subList(0, run.size() - strays.size() % run.size()).forEach(each -> byId.put(each.id(), each));
            strays.forEach(each -> byId.put(each.id(), each));
            return List.copyOf(byId.values());
        });
    }

    /** Whole runs without strays. */
    static Arbitrary<List<ChipRead>> runs() {
        var segment = Arbitraries.integers().between(800, 3_000);
        return Combinators.combine(
                        segment.list().ofSize(9), Arbitraries.integers().between(0, 600))
                .as((segments, wait) -> run(Boston.WAVE_2.plusSeconds(wait), segments));
    }

    /** Segments of 5 km in seconds, the half and the finish in their share. */
    private static List<ChipRead> run(Instant start, List<Integer> segments) {
        var seconds = new ArrayList<Integer>();
        for (var i = 1; i < Boston.DISTANCES_M.length; i++) {
            var whole = (int) (Boston.DISTANCES_M[i] / 5_000);
            var time = segments.subList(0, whole).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            var rest = Boston.DISTANCES_M[i] - whole * 5_000;
            seconds.add(rest == 0 ? time : time + (int) Math.ceil(segments.get(whole) * rest / 5_000));
        }
        return Boston.run(start, seconds);
    }

    private static Arbitrary<String> mats() {
        var all = new ArrayList<>(Boston.POINTS);
        Boston.POINTS.forEach(point -> all.add(point + "-backup"));
        all.add("no-such-mat");
        return Arbitraries.of(all);
    }
}
