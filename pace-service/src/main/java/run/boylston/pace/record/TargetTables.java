package run.boylston.pace.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.recordpace.RecordPace;
import run.boylston.pace.recordpace.RecordPace.KnownSplit;

/** Lays records' paces over a race's courses, once, for everybody who holds a run against them. */
@ApplicationScoped
public class TargetTables {

    /**
     * Within a change of contests or courses: its records' paces may be others now.
     *
     * @param problems are told of records of which no pace can be made any more
     */
    public Uni<Void> rebuild(String race, Problems problems) {
        return RecordCourses.load(race)
                .chain(courses -> TargetRow.listOf(race).map(rows -> rebuild(rows, courses, problems)))
                .chain(changed -> OutboxRow.replace(List.of(), changed));
    }

    /** @return those that are others now */
    private static List<TargetEntry> rebuild(List<TargetRow> rows, RecordCourses courses, Problems problems) {
        var changed = new ArrayList<TargetEntry>();
        for (var row : rows) {
            var record = row.readDefinition();
            if (courses.findDistanceM(record.contest()).isPresent()) {
                target("/records/" + record.id(), record, courses, problems)
                        .filter(target -> !TargetRow.json(target).equals(row.entry))
                        .ifPresent(target -> {
                            row.entry = TargetRow.json(target);
                            changed.add(target);
                        });
            }
        }
        return List.copyOf(changed);
    }

    /**
     * A record as it is published, if scoring can read the table that it is published with: one that it cannot would stop the
     * whole race.
     *
     * @param record of a contest of the race, its time worded right
     */
    static Optional<TargetEntry> target(String at, RecordDefinition record, RecordCourses courses, Problems problems) {
        var distanceM = courses.findDistanceM(record.contest()).orElseThrow();
        var timeMs = RaceDuration.find(record.time()).orElseThrow();
        var wrong = RecordPace.problems(distanceM, timeMs, knownSplits(record));
        wrong.forEach(problem -> problems.at(at, "pace", problem));
        return wrong.isEmpty() ? readable(at, record, courses, problems) : Optional.empty();
    }

    private static Optional<TargetEntry> readable(
            String at, RecordDefinition record, RecordCourses courses, Problems problems) {
        try {
            var entry = entry(record, courses);
            RecordPace.of(entry);
            return Optional.of(entry);
        } catch (IllegalArgumentException e) {
            problems.at(at, "pace", e.getMessage());
            return Optional.empty();
        }
    }

    private static TargetEntry entry(RecordDefinition record, RecordCourses courses) {
        var distanceM = courses.findDistanceM(record.contest()).orElseThrow();
        var timeMs = RaceDuration.find(record.time()).orElseThrow();
        var pace = pace(
                record, distanceM, timeMs, courses.findCourse(record.contest()).orElse(List.of()));
        return new TargetEntry(
                courses.race(),
                record.id(),
                record.name(),
                record.holder(),
                record.date(),
                record.place(),
                record.authority(),
                record.status(),
                timeMs,
                record.clock(),
                record.method(),
                record.manner(),
                record.forComparison(),
                distanceM,
                RecordPace.STEP_M,
                pace.tableMs(RecordPace.STEP_M));
    }

    /** Splits that are worded wrong are left out; validation has told of them. */
    static List<KnownSplit> knownSplits(RecordDefinition record) {
        return record.splits().stream()
                .filter(split -> RaceDuration.find(split.time()).isPresent())
                .map(split -> new KnownSplit(
                        split.distanceM(), RaceDuration.find(split.time()).getAsLong()))
                .toList();
    }

    private static RecordPace pace(RecordDefinition record, double distanceM, long timeMs, List<Point> course) {
        return switch (record.method()) {
            case EVEN_PACE -> RecordPace.evenPace(distanceM, timeMs);
            case KNOWN_SPLITS -> RecordPace.knownSplits(distanceM, timeMs, knownSplits(record));
            case EVEN_EFFORT -> RecordPace.evenEffort(timeMs, CourseLine.of(course));
        };
    }
}
