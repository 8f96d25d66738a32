package run.boylston.pace.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.recordpace.RecordPace;
import run.boylston.pace.recordpace.RecordPace.KnownSplit;

/** Lays records' paces over a race's courses, once, for everybody who holds a run against them. */
@ApplicationScoped
public class TargetTables {

    /** Within a change of a course: its records' paces may be others now. */
    public Uni<Void> rebuild(String race) {
        return RecordCourses.load(race)
                .chain(courses -> TargetRow.listOf(race).call(rows -> rebuild(rows, courses)))
                .replaceWithVoid();
    }

    private static Uni<Void> rebuild(List<TargetRow> rows, RecordCourses courses) {
        return rows.stream()
                .reduce(
                        Uni.createFrom().voidItem(),
                        (done, row) -> done.chain(() -> rebuild(row, courses)),
                        (first, second) -> first.chain(() -> second));
    }

    private static Uni<Void> rebuild(TargetRow row, RecordCourses courses) {
        var definition = row.readDefinition();
        if (courses.findDistanceM(definition.contest()).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var entry = entry(definition, courses);
        row.entry = TargetRow.json(entry);
        return OutboxRow.add(entry).replaceWithVoid();
    }

    /** @param record one that {@link RecordValidation} finds nothing wrong with */
    static TargetEntry entry(RecordDefinition record, RecordCourses courses) {
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
