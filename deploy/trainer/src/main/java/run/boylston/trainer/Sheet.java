package run.boylston.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was learnt at one mat, as the model file has it: by outcome and part, each term's number. */
record Sheet(Map<String, Map<String, Double>> parts) {

    Sheet() {
        this(new LinkedHashMap<>());
    }

    void put(String outcome, String part, List<String> terms, double[] numbers) {
        var byTerm = parts.computeIfAbsent(outcome + "," + part, key -> new LinkedHashMap<>());
        for (var i = 0; i < numbers.length; i++) {
            byTerm.put(terms.get(i), numbers[i]);
        }
    }
}
