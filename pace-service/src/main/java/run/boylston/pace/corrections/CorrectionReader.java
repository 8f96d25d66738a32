package run.boylston.pace.corrections;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.AssignChip;
import run.boylston.pace.correction.Correction.ClosePoint;
import run.boylston.pace.correction.Correction.EnterSplit;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.Correction.MoveFinish;
import run.boylston.pace.correction.Correction.MoveGun;
import run.boylston.pace.correction.Correction.SetStatus;
import run.boylston.pace.correction.Correction.ShiftReader;
import run.boylston.pace.correction.Correction.SwapChips;
import run.boylston.pace.correction.Correction.VoidSplit;
import run.boylston.pace.correction.RaceCorrections;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinition;

/** Reads a correction and finds everything that is wrong with it, against the race as it was laid down. */
final class CorrectionReader {

    private static final Set<EntrantStatus> A_PERSONS = Set.of(
            EntrantStatus.DID_NOT_START,
            EntrantStatus.DID_NOT_FINISH,
            EntrantStatus.DISQUALIFIED,
            EntrantStatus.OVER_TIME);

    /** No gun is farther from the race's day, and no judge's watch but for the time that a contest takes. */
    private static final Duration AROUND_THE_DAY = Duration.ofDays(3);

    /** Of a race of many days the last who are still in it make more than this in a day. */
    private static final double LEAST_M_PER_DAY = 20_000;

    private static final int LONGEST_CODE = 200;

    /** Null is without end, on either side. */
    private record Span(Instant from, Instant to) {}

    private final JsonBody body;
    private final RaceDefinition race;
    private final Map<String, String> contests;
    private final Problems problems;

    /** @param contests of the runners that the body may name, by bib */
    CorrectionReader(JsonBody body, RaceDefinition race, Map<String, String> contests, Problems problems) {
        this.body = body;
        this.race = race;
        this.contests = contests;
        this.problems = problems;
    }

    /** Of no use if there are problems. */
    Correction read() {
        var kind = body.require("kind");
        return switch (String.valueOf(kind)) {
            case "enterSplit" -> new EnterSplit(bib("bib"), ownPoint(), raceTime("time", longest()));
            case "voidSplit" -> new VoidSplit(bib("bib"), ownPoint());
            case "setStatus" -> new SetStatus(bib("bib"), status(), body.findInstant("at"));
            case "moveGun" -> new MoveGun(wave(), raceTime("time", Duration.ZERO));
            case "shiftReader" -> shiftReader(span());
            case "closePoint" -> closePoint(span());
            case "mergePoint" -> merge();
            case "moveFinish" -> finish();
            case "assignChip" -> assignChip(span());
            case "swapChips" -> swap();
            default -> unknown(kind);
        };
    }

    private Correction shiftReader(Span span) {
        return new ShiftReader(device("reader"), span.from(), span.to(), shift());
    }

    private Correction closePoint(Span span) {
        return new ClosePoint(point("point"), span.from(), span.to());
    }

    private Correction assignChip(Span span) {
        return new AssignChip(device("chip"), bib("bib"), span.from(), span.to());
    }

    private Correction unknown(String kind) {
        if (kind != null) {
            problems.at("/kind", "kind", "There is no correction of this kind: " + kind);
        }
        return null;
    }

    private String bib(String field) {
        var bib = body.require(field);
        if (bib != null && !contests.containsKey(bib)) {
            problems.at("/" + field, "unknown-bib", "No runner of the start list has it: " + bib);
        }
        return bib;
    }

    /** A code that hardware has; an index holds no longer ones. */
    private String device(String field) {
        var code = body.require(field);
        if (code != null && code.length() > LONGEST_CODE) {
            problems.at("/" + field, "text", "A code of at most " + LONGEST_CODE + " characters.");
        }
        return code;
    }

    private String point(String field) {
        var point = body.require(field);
        if (point != null && !isPoint(point)) {
            problems.at("/" + field, "unknown-point", "The race has no such timing point: " + point);
        }
        return point;
    }

    private boolean isPoint(String point) {
        return race.points().stream().map(TimingPoint::id).anyMatch(id -> id.equals(point));
    }

    /** A point that the entrant's contest passes. */
    private String ownPoint() {
        var point = point("point");
        var contest = body.find("bib").map(contests::get);
        if (isPoint(point)
                && contest.isPresent()
                && !race.getContest(contest.get()).points().contains(point)) {
            problems.at("/point", "contest", "The contest " + contest.get() + " does not pass " + point + ".");
        }
        return point;
    }

    private EntrantStatus status() {
        var word = body.require("status");
        for (var status : A_PERSONS) {
            if (Json.mapper().convertValue(status, String.class).equals(word)) {
                return status;
            }
        }
        if (word != null) {
            problems.at("/status", "status", "DidNotStart, DidNotFinish, Disqualified or OverTime, not " + word);
        }
        return null;
    }

    private String wave() {
        var wave = body.require("wave");
        if (wave != null && race.waves().stream().map(Wave::id).noneMatch(wave::equals)) {
            problems.at("/wave", "unknown-wave", "The race has no such wave: " + wave);
        }
        return wave;
    }

    /** @param taking how long after a gun it may be */
    private Instant raceTime(String field, Duration taking) {
        var time = body.requireInstant(field);
        var noon = race.date().atTime(12, 0).toInstant(ZoneOffset.UTC);
        if (time != null
                && (time.isBefore(noon.minus(AROUND_THE_DAY))
                        || time.isAfter(noon.plus(AROUND_THE_DAY).plus(taking)))) {
            problems.at("/" + field, "time", "Days away from the race: " + time);
        }
        return time;
    }

    /** How long the slowest may take over the longest contest. */
    private Duration longest() {
        var metres =
                race.contests().stream().mapToDouble(Contest::distanceM).max().orElse(0);
        return Duration.ofMinutes(
                Math.round(metres / LEAST_M_PER_DAY * Duration.ofDays(1).toMinutes()));
    }

    private Span span() {
        var span = new Span(body.findInstant("from"), body.findInstant("to"));
        if (span.from() != null && span.to() != null && !span.from().isBefore(span.to())) {
            problems.at("/to", "span", "The span ends before it begins.");
        }
        return span;
    }

    private Duration shift() {
        var shift = body.requireDuration("shift");
        if (shift != null && shift.toMillis() == 0) {
            problems.at("/shift", "duration", "A shift of nothing: times are to the millisecond.");
        }
        return shift;
    }

    private Correction merge() {
        var point = point("point");
        var into = point("into");
        if (point != null && point.equals(into)) {
            problems.at("/into", "same", "A point cannot be merged into itself.");
        }
        if (point != null && race.contests().stream().anyMatch(contest -> isEnd(contest.points(), point))) {
            problems.at("/point", "end", "A contest starts or ends there: " + point);
        }
        race.contests().stream()
                .filter(contest -> isPoint(into) && RaceCorrections.losesTime(contest, point, into))
                .forEach(contest -> problems.at(
                        "/into",
                        "contest",
                        "The contest " + contest.id() + " passes " + point + " and not " + into + "."));
        return new MergePoint(point, into);
    }

    private static boolean isEnd(List<String> points, String point) {
        return points.indexOf(point) == 0 || points.indexOf(point) == points.size() - 1;
    }

    private Correction finish() {
        var contest = body.require("contest");
        var point = point("point");
        if (contest != null && !race.hasContest(contest)) {
            problems.at("/contest", "unknown-contest", "The race has no such contest: " + contest);
        } else if (contest != null
                && isPoint(point)
                && race.getContest(contest).points().indexOf(point) < 1) {
            problems.at(
                    "/point", "contest", "The contest " + contest + " does not pass " + point + " after its start.");
        }
        return new MoveFinish(contest, point);
    }

    private Correction swap() {
        var bib = bib("bib");
        var other = bib("otherBib");
        if (bib != null && bib.equals(other)) {
            problems.at("/otherBib", "same", "Nobody swaps chips with themselves.");
        }
        return new SwapChips(bib, other, body.findInstant("from"));
    }
}
