package run.boylston.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.boylston.pace.projection.Mats;
import run.boylston.trainer.Asked.Knowing;

/** What the formulas at each mat are made of. Those that need to know who it is come last. */
final class Terms {

    private Terms() {}

    static List<String> all(int mat) {
        return upTo(mat, Knowing.SEED);
    }

    /** Terms of the splits alone, then those of age and sex, then those of the seed. */
    static List<String> upTo(int mat, Knowing knowing) {
        var terms = new ArrayList<>(splits(mat));
        if (knowing != Knowing.SPLITS) {
            terms.addAll(ageAndSex(mat));
        }
        if (knowing == Knowing.SEED) {
            terms.addAll(seed(mat));
        }
        return terms;
    }

    private static List<String> splits(int mat) {
        var terms = new ArrayList<>(List.of("1"));
        hinged(terms, "pace", -0.2, -0.1, 0, 0.1, 0.2, 0.3);
        var changes = changes(mat);
        if (changes == 0) {
            return terms;
        }
        hinged(terms, "last", -0.02, 0.03, 0.08, 0.15);
        terms.addAll(List.of("rough", "pace*last", "pace>0*last"));
        for (var k = 1; k <= changes; k++) {
            hinged(terms, "change" + k, -0.05, 0, 0.05, 0.12);
            terms.add("change" + k + "*pace");
        }
        for (var k = 1; k <= Math.min(2, changes - 1); k++) {
            terms.add("change" + k + "*change" + (k + 1));
            terms.add("change" + k + ">0*change" + (k + 1));
        }
        return terms;
    }

    private static List<String> ageAndSex(int mat) {
        var terms =
                new ArrayList<>(List.of("woman", "woman*pace", "woman*pace>0", "woman*age", "woman*age>0", "age*pace"));
        hinged(terms, "age", -1, 0, 1, 2, 3);
        if (changes(mat) > 0) {
            terms.addAll(List.of("woman*last", "age*last", "woman*change1"));
        }
        return terms;
    }

    private static List<String> seed(int mat) {
        var seeds = seeds();
        var terms = new ArrayList<>(seeds);
        seeds.forEach(seed -> terms.add(seed + "*pace"));
        Stream.of("seed", "seed>0.4", "seed>0.7", "seed>0.8").forEach(seed -> {
            terms.add(seed + "*woman");
            terms.add(seed + "*age");
        });
        Stream.of("seed", "seed>0.2", "seed>0.4", "seed>0.6", "seed>0.76").forEach(seed -> terms.add(seed + "*pace>0"));
        Stream.of("seed", "seed>0.4", "seed>0.7").forEach(seed -> {
            terms.add(seed + "*pace>0.2");
            terms.add(seed + "*pace>-0.2");
        });
        if (changes(mat) > 0) {
            terms.addAll(List.of("seed*last", "seed>0.7*last"));
        }
        return terms;
    }

    /** What the spread depends on; all of them are among the above. */
    static List<String> spread(int mat, Knowing knowing) {
        var terms = new ArrayList<>(List.of("1", "pace", "pace>-0.1", "pace>0", "pace>0.1", "pace>0.2"));
        if (changes(mat) > 0) {
            terms.addAll(List.of(
                    "last", "last>0.03", "last>0.08", "rough", "pace*last", "change1", "change1>0", "change1>0.05"));
        }
        if (knowing != Knowing.SPLITS) {
            terms.addAll(List.of("woman", "age", "age>1", "age>2", "woman*pace", "age*pace"));
        }
        if (knowing == Knowing.SEED) {
            terms.addAll(List.of(
                    "seed",
                    "seed>0.2",
                    "seed>0.4",
                    "seed>0.7",
                    "seed>0.82",
                    "seed*pace",
                    "seed*pace>0",
                    "seed*woman",
                    "seed*age"));
        }
        return terms;
    }

    private static List<String> seeds() {
        var terms = new ArrayList<String>();
        hinged(terms, "seed", 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.76, 0.82, 0.9);
        return terms;
    }

    private static void hinged(List<String> terms, String variable, double... knots) {
        terms.add(variable);
        for (var knot : knots) {
            terms.add(variable + ">" + (knot == Math.rint(knot) ? String.valueOf((int) knot) : String.valueOf(knot)));
        }
    }

    /** Changes of pace between the segments up to a mat. */
    private static int changes(int mat) {
        return (int) IntStream.iterate(mat, at -> at >= 0, Mats::before).count() - 1;
    }
}
