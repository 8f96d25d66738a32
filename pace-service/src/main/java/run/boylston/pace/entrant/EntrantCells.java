package run.boylston.pace.entrant;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.pace.csv.CsvBody;
import run.boylston.pace.problem.Problems;

/** The cells of one line of a start list, read and checked; what is wrong goes to the problems, and no further. */
record EntrantCells(CsvBody.Line line, Problems problems) {

    private static final int OLDEST = 120;
    private static final int LONGEST_ID = 64;
    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("false", "no", "0");

    String text(String column) {
        return line.find(column).orElse(null);
    }

    String required(String column) {
        return line.require(column, problems);
    }

    String bib() {
        required("bib");
        return id("bib");
    }

    /** What an entrant goes by; an index holds no longer ones, and the front door takes none from a device. */
    String id(String column) {
        var id = text(column);
        if (id != null && id.chars().anyMatch(EntrantCells::isForbidden)) {
            problem(column, "character", "No slash and no control character: it stands in addresses and keys");
        }
        if (id != null && Words.split(id).stream().anyMatch(one -> one.length() > LONGEST_ID)) {
            problem(column, "too-long", "At most " + LONGEST_ID + " characters");
        }
        return id;
    }

    Kind kind() {
        return switch (line.find("kind").orElse("runner").toLowerCase(Locale.ROOT)) {
            case "runner" -> Kind.RUNNER;
            case "vehicle" -> Kind.VEHICLE;
            default -> {
                problem("kind", "kind", "runner or vehicle");
                yield Kind.RUNNER;
            }
        };
    }

    /**
     * An id that the race must know.
     *
     * @param choices where there is only one, it need not be said
     */
    String known(String column, Set<String> known, Collection<String> choices) {
        if (line.find(column).isEmpty() && choices.size() == 1) {
            return choices.iterator().next();
        }
        var id = required(column);
        if (id != null && !known.contains(id)) {
            problem(column, "unknown-" + column, "The race has no such " + column);
        }
        return id;
    }

    String sex() {
        return matching("sex", "[MFX]", "M, F, X or nothing");
    }

    String country() {
        return matching("country", "[A-Z]{3}", "Three capital letters");
    }

    Integer age() {
        var age = line.find("age").flatMap(EntrantCells::years);
        if (age.isEmpty() && line.find("age").isPresent()) {
            problem("age", "age", "Whole years, 0 to " + OLDEST);
        }
        return age.orElse(null);
    }

    Visibility visibility(Integer age) {
        var said = line.find("visibility");
        var visibility = said.flatMap(Visibility::find);
        if (said.isPresent() && visibility.isEmpty()) {
            problem("visibility", "visibility", "public, resultsOnly, alias or hidden");
        }
        return visibility.orElseGet(() -> Visibility.byAge(age));
    }

    /** @param contestOf known targets; a run is held against those of its own contest alone */
    List<String> targets(Map<String, String> contestOf, String contest) {
        var targets = Words.split(line.find("targets").orElse(""));
        if (!contestOf.keySet().containsAll(targets)) {
            problem("targets", "unknown-target", "The race has no such record");
        }
        if (targets.stream()
                .anyMatch(target ->
                        contestOf.containsKey(target) && !contestOf.get(target).equals(contest))) {
            problem("targets", "contest", "The record is of another contest than " + contest);
        }
        return targets;
    }

    boolean flag(String column, boolean otherwise) {
        var said = line.find(column).map(cell -> cell.toLowerCase(Locale.ROOT));
        if (said.isPresent() && !YES.contains(said.get()) && !NO.contains(said.get())) {
            problem(column, "yes-or-no", "true or false");
        }
        return said.map(YES::contains).orElse(otherwise);
    }

    void problem(String column, String reason, String rule) {
        problems.line(
                line.number(), column, reason, rule + ": " + line.find(column).orElse(""));
    }

    private String matching(String column, String pattern, String rule) {
        var cell = text(column);
        if (cell != null && !cell.matches(pattern)) {
            problem(column, column, rule);
        }
        return cell;
    }

    private static Optional<Integer> years(String cell) {
        return cell.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(cell)).filter(age -> age <= OLDEST)
                : Optional.empty();
    }

    private static boolean isForbidden(int character) {
        return character == '/' || Character.isISOControl(character);
    }
}
