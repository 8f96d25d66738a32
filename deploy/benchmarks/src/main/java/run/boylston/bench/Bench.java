package run.boylston.bench;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;

/**
 * Something that can be measured.
 *
 * @param name as on the command line
 * @param question what it answers, in one line
 * @param numbers options that it takes, without dashes; each a whole number
 * @param texts options that it takes, each anything else
 */
record Bench(String name, String question, Set<String> numbers, Set<String> texts, Measurement measurement) {

    interface Measurement {
        /**
         * Measures, and prints a table that a person can read.
         *
         * @return the figures by name, units in the names, in the order to show them; {@code false} for a claim that does
         *     not hold, which makes the bench fail
         */
        Map<String, Object> run(PrintStream out, BenchOptions options) throws Exception;
    }

    /** One that takes no options. */
    interface PlainMeasurement {
        Map<String, Object> run(PrintStream out) throws Exception;
    }

    static Bench plain(String name, String question, PlainMeasurement measurement) {
        return new Bench(name, question, Set.of(), Set.of(), (out, options) -> measurement.run(out));
    }
}
