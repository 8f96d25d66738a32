package run.boylston.pace.entrant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.pace.csv.CsvBody;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.AgeGroup;

/** Reads a start list, and finds everything that is wrong with it by line. */
final class StartListCsv {

    private static final Set<String> REQUIRED = Set.of("bib", "name", "contest", "chip");
    private static final Set<String> KNOWN = Set.of(
            "bib",
            "name",
            "kind",
            "contest",
            "division",
            "wave",
            "sex",
            "age",
            "country",
            "chip",
            "tracker",
            "tracker_owner",
            "visibility",
            "note",
            "targets",
            "simulated");
    private static final int OLDEST = 120;

    private final StartListRules rules;
    private final Problems problems;
    private final Map<String, Long> bibs = new HashMap<>();
    private final Map<String, Long> chips = new HashMap<>();
    private final Map<String, Long> trackers = new HashMap<>();

    private StartListCsv(StartListRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** Entrants in the list's order; of no use if there are problems. */
    static List<Entrant> read(String body, StartListRules rules, Problems problems) {
        var lines = CsvBody.read(body, REQUIRED, KNOWN, problems);
        var entrants = new ArrayList<Entrant>(lines.size());
        if (problems.isEmpty() || !lines.isEmpty()) {
            var list = new StartListCsv(rules, problems);
            lines.forEach(line -> entrants.add(list.entrant(line)));
        }
        return entrants;
    }

    private Entrant entrant(CsvBody.Line line) {
        var kind = kind(line);
        var contest = known(line, "contest", rules.race()::hasContest);
        var age = age(line);
        var entrant = new Entrant(
                line.require("bib", problems),
                line.require("name", problems),
                kind,
                contest,
                kind == Kind.VEHICLE ? null : known(line, "division", rules.divisions()::containsKey),
                kind == Kind.VEHICLE ? null : known(line, "wave", rules.waves()::contains),
                sex(line),
                age,
                age == null ? null : AgeGroup.nameOf(age, rules.ageGroups()).orElse(null),
                line.find("country").orElse(null),
                Words.split(line.find("chip").orElse("")),
                line.find("tracker").orElse(null),
                line.find("tracker_owner").orElse(null),
                visibility(line, age),
                line.find("note").orElse(null),
                targets(line),
                line.find("simulated").map(Boolean::parseBoolean).orElse(false));
        checkWave(line, entrant);
        checkUnique(line, entrant);
        return entrant;
    }

    private Kind kind(CsvBody.Line line) {
        return switch (line.find("kind").orElse("runner").toLowerCase(Locale.ROOT)) {
            case "runner" -> Kind.RUNNER;
            case "vehicle" -> Kind.VEHICLE;
            default -> {
                problem(line, "kind", "kind", "runner or vehicle");
                yield Kind.RUNNER;
            }
        };
    }

    private interface Known {
        boolean has(String id);
    }

    private String known(CsvBody.Line line, String column, Known known) {
        var id = line.require(column, problems);
        if (id != null && !known.has(id)) {
            problem(line, column, "unknown-" + column, "The race has no such " + column);
        }
        return id;
    }

    private String sex(CsvBody.Line line) {
        var sex = line.find("sex").orElse(null);
        if (sex != null && !Set.of("M", "F", "X").contains(sex)) {
            problem(line, "sex", "sex", "M, F, X or nothing");
        }
        return sex;
    }

    private Integer age(CsvBody.Line line) {
        var age = line.find("age").flatMap(StartListCsv::years);
        if (age.isEmpty() && line.find("age").isPresent()) {
            problem(line, "age", "age", "Whole years, 0 to " + OLDEST);
        }
        return age.orElse(null);
    }

    private static Optional<Integer> years(String cell) {
        return cell.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(cell)).filter(age -> age <= OLDEST)
                : Optional.empty();
    }

    private Visibility visibility(CsvBody.Line line, Integer age) {
        var said = line.find("visibility");
        var visibility = said.flatMap(Visibility::find);
        if (said.isPresent() && visibility.isEmpty()) {
            problem(line, "visibility", "visibility", "public, resultsOnly, alias or hidden");
        }
        return visibility.orElseGet(() -> Visibility.byAge(age));
    }

    private List<String> targets(CsvBody.Line line) {
        var targets = Words.split(line.find("targets").orElse(""));
        if (!rules.targets().containsAll(targets)) {
            problem(line, "targets", "unknown-target", "The race has no such record");
        }
        return targets;
    }

    private void checkWave(CsvBody.Line line, Entrant entrant) {
        if (rules.divisions().containsKey(entrant.division())
                && rules.waves().contains(entrant.wave())
                && !rules.mayStart(entrant.division(), entrant.wave())) {
            problem(line, "wave", "wave", "Division " + entrant.division() + " does not start in it");
        }
    }

    private void checkUnique(CsvBody.Line line, Entrant entrant) {
        unique(line, "bib", entrant.bib(), bibs);
        entrant.chips().forEach(chip -> unique(line, "chip", chip, chips));
        unique(line, "tracker", entrant.tracker(), trackers);
    }

    private void unique(CsvBody.Line line, String column, String id, Map<String, Long> seen) {
        var first = id == null ? null : seen.putIfAbsent(id, line.number());
        if (first != null) {
            problems.line(line.number(), column, "duplicate-" + column, id + " is on line " + first + " already.");
        }
    }

    private void problem(CsvBody.Line line, String column, String reason, String rule) {
        problems.line(
                line.number(), column, reason, rule + ": " + line.find(column).orElse(""));
    }
}
