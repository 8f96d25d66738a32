package run.boylston.pace.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import run.boylston.contracts.race.TargetEntry.PaceMethod;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.recordpace.RecordPace;

/** Finds everything that is wrong with a list of records, by JSON pointer. */
final class RecordValidation {

    /** It stands in a sentence on a phone. */
    private static final int LONGEST_MANNER = 40;

    private final RecordCourses courses;
    private final Problems problems;

    private RecordValidation(RecordCourses courses, Problems problems) {
        this.courses = courses;
        this.problems = problems;
    }

    static void check(List<RecordDefinition> records, RecordCourses courses, Problems problems) {
        var ids = new HashSet<String>();
        for (var index = 0; index < records.size(); index++) {
            var at = "/" + index;
            var record = records.get(index);
            if (record == null) {
                problems.at(at, "missing", "null is no record.");
            } else {
                new RecordValidation(courses, problems).check(at, record);
                if (!ids.add(record.id())) {
                    problems.at(at + "/id", "duplicate", "The id is used twice: " + record.id());
                }
            }
        }
    }

    private void check(String at, RecordDefinition record) {
        if (record.id() == null || !record.id().matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")) {
            problems.at(at + "/id", "id", "An id has letters, digits, dots, hyphens: " + record.id());
        }
        required(at + "/name", record.name());
        required(at + "/status", record.status());
        required(at + "/clock", record.clock());
        required(at + "/method", record.method());
        checkManner(at + "/manner", record.manner());
        checkSplits(at, record);
        checkPace(at, record);
    }

    private void checkManner(String at, String manner) {
        if (manner != null && (manner.isBlank() || manner.length() > LONGEST_MANNER)) {
            problems.at(at, "manner", "A word or a few, as after 'run': backwards. Left out for plain running.");
        }
    }

    private void checkSplits(String at, RecordDefinition record) {
        for (var index = 0; index < record.splits().size(); index++) {
            time(at + "/splits/" + index + "/time", record.splits().get(index).time());
        }
    }

    private void checkPace(String at, RecordDefinition record) {
        var time = time(at + "/time", record.time());
        var distanceM = distance(at, record);
        if (time.isPresent() && distanceM.isPresent()) {
            RecordPace.problems(distanceM.get(), time.getAsLong(), TargetTables.knownSplits(record))
                    .forEach(problem -> problems.at(at, "pace", problem));
        }
    }

    private Optional<Double> distance(String at, RecordDefinition record) {
        var distanceM = courses.findDistanceM(record.contest());
        if (distanceM.isEmpty()) {
            problems.at(at + "/contest", "unknown-contest", "There is no contest " + record.contest());
        } else if (record.method() == PaceMethod.EVEN_EFFORT
                && courses.findCourse(record.contest()).isEmpty()) {
            problems.at(at + "/method", "no-course", "Even effort needs the contest's course: load it first.");
        }
        return distanceM;
    }

    private OptionalLong time(String at, String wording) {
        var time = RaceDuration.find(wording);
        if (time.isEmpty()) {
            problems.at(at, "time", "A time is worded H:MM:SS, not " + wording);
        } else if (time.getAsLong() == 0) {
            problems.at(at, "time", "Nobody runs in no time.");
            return OptionalLong.empty();
        }
        return time;
    }

    private void required(String at, Object value) {
        if (value == null || value.toString().isBlank()) {
            problems.at(at, "missing", "Needed.");
        }
    }
}
