package run.boylston.bench;

import java.io.PrintStream;
import java.util.Map;

/**
 * Something that can be measured.
 *
 * @param name as on the command line
 * @param question what it answers, in one line
 */
record Bench(String name, String question, Measurement measurement) {

    interface Measurement {
        /**
         * Measures, and prints a table that a person can read.
         *
         * @return the figures by name, units in the names, in the order to show them
         */
        Map<String, Object> run(PrintStream out) throws Exception;
    }
}
