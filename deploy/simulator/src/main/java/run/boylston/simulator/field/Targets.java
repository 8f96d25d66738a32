package run.boylston.simulator.field;

import java.util.List;
import java.util.Map;

/** Which records a division's entrants are held against: ids of {@code records.json}, the first shown by default. */
final class Targets {

    static final String BACKWARDS = "backwards-world-record";

    private static final Map<String, List<String>> BY_DIVISION = Map.of(
            "elite-men", List.of("boston-men", "world-men"),
            "elite-women", List.of("boston-women", "world-women"),
            "wheelchair-men", List.of("boston-wheelchair-men"),
            "wheelchair-women", List.of("boston-wheelchair-women"));

    private Targets() {}

    static List<String> of(String division) {
        return BY_DIVISION.getOrDefault(division, List.of());
    }
}
