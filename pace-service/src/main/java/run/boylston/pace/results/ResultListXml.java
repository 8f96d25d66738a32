package run.boylston.pace.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.results.Result.ResultSplit;

/**
 * A contest's results as an IOF 3.0 {@code ResultList}: a division is a class, a timing point between start and finish a
 * control, times are seconds by the division's official clock. Only official results are validated, so only they are
 * {@code OK} and have a {@code Position}, as the standard asks; until then who has finished is {@code Finished}.
 */
final class ResultListXml {

    private final ResultList list;
    private final RaceDefinition race;
    private final Contest contest;
    private final IofXml xml;

    private ResultListXml(ResultList list, RaceContest of, IofXml xml) {
        this.list = list;
        this.race = of.race();
        this.contest = of.contest();
        this.xml = xml;
    }

    static byte[] write(ResultList list, RaceContest of) {
        try {
            var xml = new IofXml();
            return new ResultListXml(list, of, xml).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] write() throws XMLStreamException {
        var official = list.resultsStatus() == ResultsStatus.OFFICIAL;
        return xml.document(
                "ResultList",
                () -> {
                    event();
                    var byDivision = list.results().stream().collect(groupingBy(Result::division));
                    for (var division : race.divisions()) {
                        division(division, byDivision.getOrDefault(division.id(), List.of()));
                    }
                    xml.extension("ResultsStatus", list.resultsStatus().name().toLowerCase(Locale.ROOT));
                },
                "iofVersion",
                "3.0",
                "createTime",
                list.madeAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                "creator",
                "Boylston",
                "status",
                official ? "Complete" : "Snapshot");
    }

    private void event() throws XMLStreamException {
        var gun = race.firstGun().atZone(ZoneId.of(race.zone()));
        xml.element("Event", () -> {
            xml.text("Id", list.race());
            xml.text("Name", race.name());
            xml.element("StartTime", () -> {
                xml.text("Date", gun.toLocalDate());
                xml.text("Time", gun.format(DateTimeFormatter.ofPattern("HH:mm:ssXXX")));
            });
        });
    }

    private void division(Division division, List<Result> results) throws XMLStreamException {
        if (results.isEmpty()) {
            return;
        }
        var byGun = division.officialTime() == OfficialTime.GUN;
        xml.element(
                "ClassResult",
                () -> {
                    xml.element(
                            "Class",
                            () -> {
                                xml.text("Id", division.id());
                                xml.text("Name", division.name());
                            },
                            "sex",
                            sex(division.sex()));
                    xml.element("Course", () -> {
                        xml.text("Id", contest.id());
                        xml.text("Name", contest.name());
                        xml.text(
                                "Length",
                                BigDecimal.valueOf(contest.distanceM())
                                        .stripTrailingZeros()
                                        .toPlainString());
                    });
                    var best = results.get(0).placeDivision() == null
                            ? null
                            : results.get(0).officialMs();
                    for (var result : results) {
                        person(result, best);
                    }
                },
                "timeResolution",
                byGun ? "0.1" : "0.001");
    }

    private void person(Result result, Long bestMs) throws XMLStreamException {
        var person = result.person();
        xml.element("PersonResult", () -> {
            xml.element(
                    "Person",
                    () -> {
                        name(person.name());
                        xml.text("Nationality", person.country(), "code", person.country());
                    },
                    "sex",
                    sex(person.sex()));
            if (person.club() != null) {
                xml.element("Organisation", () -> xml.text("Name", person.club()));
            }
            xml.element("Result", () -> result(result, bestMs));
            xml.extension("Visibility", person.visibility());
        });
    }

    /** A start list has one name: what follows its last space is taken for the family's. */
    private void name(String name) throws XMLStreamException {
        var space = name.lastIndexOf(' ');
        xml.element("Name", () -> {
            xml.text("Family", name.substring(space + 1));
            xml.text("Given", space < 0 ? "" : name.substring(0, space));
        });
    }

    private void result(Result result, Long bestMs) throws XMLStreamException {
        var placed = result.placeDivision() != null;
        var validated = result.status() == EntrantStatus.FINISHED && list.resultsStatus() == ResultsStatus.OFFICIAL;
        xml.text("BibNumber", result.person().bib());
        xml.text("Time", seconds(result.officialMs()));
        xml.text("TimeBehind", placed ? seconds(result.officialMs() - bestMs) : null);
        xml.text("Position", validated ? result.placeDivision() : null);
        xml.text("Status", validated ? "OK" : StatusWord.of(result.status()));
        splits(result);
    }

    /** Every control of the course: without a time where a mat missed who came by, and missing where nobody did yet. */
    private void splits(Result result) throws XMLStreamException {
        var byPoint = result.splits().stream().collect(toMap(ResultSplit::point, split -> split));
        var lastSeen = -1;
        for (var i = 0; i < contest.points().size(); i++) {
            lastSeen = byPoint.containsKey(contest.points().get(i)) ? i : lastSeen;
        }
        for (var i = 1; i < contest.points().size() - 1; i++) {
            var split = byPoint.get(contest.points().get(i));
            var point = contest.points().get(i);
            xml.element(
                    "SplitTime",
                    () -> {
                        xml.text("ControlCode", point);
                        xml.text("Time", split == null ? null : seconds(split.officialMs(result.officialTime())));
                    },
                    "status",
                    i > lastSeen ? "Missing" : null);
        }
    }

    /** The standard knows two. */
    private static String sex(String sex) {
        return Set.of("F", "M").contains(String.valueOf(sex)) ? sex : null;
    }

    private static String seconds(Long ms) {
        return ms == null
                ? null
                : BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
    }
}
