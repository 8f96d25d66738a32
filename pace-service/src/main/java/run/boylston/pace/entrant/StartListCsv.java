package run.boylston.pace.entrant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.pace.csv.CsvBody;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.AgeGroup;

/**
 * Reads a start list, and finds everything that is wrong with it by line. A column that is not known is refused: what
 * nobody needs, a birth date or an address, is not even taken in.
 */
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
            "state",
            "hometown",
            "club",
            "charity",
            "chip",
            "tracker",
            "tracker_owner",
            "tracking_consent",
            "visibility",
            "alias",
            "note",
            "targets",
            "simulated");

    private final StartListRules rules;
    private final Problems problems;
    private final Map<String, Map<String, Long>> seen = new HashMap<>();

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
            lines.forEach(line -> entrants.add(list.entrant(new EntrantCells(line, problems))));
        }
        return entrants;
    }

    private Entrant entrant(EntrantCells cells) {
        var kind = cells.kind();
        var contest = cells.known("contest", rules.contests(), rules.contests());
        var division = kind == Kind.VEHICLE ? null : division(cells);
        var age = cells.age();
        var entrant = new Entrant(
                cells.bib(),
                cells.required("name"),
                kind,
                contest,
                division,
                kind == Kind.VEHICLE ? null : cells.known("wave", rules.waves(), rules.wavesOf(division)),
                cells.sex(),
                age,
                age == null ? null : AgeGroup.nameOf(age, rules.ageGroups()).orElse(null),
                cells.country(),
                cells.text("state"),
                cells.text("hometown"),
                cells.text("club"),
                cells.text("charity"),
                Words.split(cells.id("chip")),
                cells.id("tracker"),
                cells.text("tracker_owner"),
                cells.flag("tracking_consent", true),
                cells.visibility(age),
                cells.text("alias"),
                cells.text("note"),
                cells.targets(rules.targets(), contest),
                cells.flag("simulated", false));
        check(cells, entrant);
        return entrant;
    }

    private String division(EntrantCells cells) {
        var divisions = rules.divisions().keySet();
        return cells.known("division", divisions, divisions);
    }

    private void check(EntrantCells cells, Entrant entrant) {
        if (rules.divisions().containsKey(entrant.division())
                && rules.waves().contains(entrant.wave())
                && !rules.mayStart(entrant.division(), entrant.wave())) {
            cells.problem("wave", "wave", "Division " + entrant.division() + " does not start in it");
        }
        if (entrant.visibility() == Visibility.ALIAS && entrant.alias() == null) {
            cells.problem("alias", "missing", "Who is public under another name needs one");
        }
        if (rules.erased().contains(entrant.bib())) {
            cells.problem("bib", "erased", "Erased from this race: take the line off");
        }
        var line = cells.line().number();
        unique(line, "bib", entrant.bib());
        entrant.chips().forEach(chip -> unique(line, "chip", chip));
        unique(line, "tracker", entrant.tracker());
    }

    private void unique(long line, String column, String id) {
        var ids = seen.computeIfAbsent(column, name -> new HashMap<>());
        var first = id == null ? null : ids.putIfAbsent(id, line);
        if (first != null) {
            problems.line(line, column, "duplicate-" + column, id + " is on line " + first + " already.");
        }
    }
}
