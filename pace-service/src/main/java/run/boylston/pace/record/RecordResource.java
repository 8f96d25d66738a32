package run.boylston.pace.record;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.problem.Problems;

/** {@code PUT /manage/races/{race}/records}: the race's records, in place of those it had. */
@Path("/manage/races/{race}/records")
public class RecordResource {

    private final RaceChange change;

    RecordResource(RaceChange change) {
        this.change = change;
    }

    /** Answers the targets with their pace tables, as they are published. */
    @PUT
    public Uni<List<TargetEntry>> put(@PathParam("race") String race, List<RecordDefinition> records) {
        var given = records == null ? List.<RecordDefinition>of() : records;
        return change.of(race, () -> RecordCourses.load(race)
                .map(courses -> targets(given, courses))
                .call(entries -> replace(race, given, entries))
                .call(() -> change.revise(race)));
    }

    private static List<TargetEntry> targets(List<RecordDefinition> records, RecordCourses courses) {
        var problems = new Problems();
        RecordValidation.check(records, courses, problems);
        problems.refuse("list of records");
        var targets = IntStream.range(0, records.size())
                .mapToObj(index -> TargetTables.target("/" + index, records.get(index), courses, problems))
                .flatMap(Optional::stream)
                .toList();
        problems.refuse("list of records");
        return targets;
    }

    private static Uni<Void> replace(String race, List<RecordDefinition> records, List<TargetEntry> entries) {
        var rows = IntStream.range(0, records.size())
                .mapToObj(index -> TargetRow.of(records.get(index), entries.get(index)));
        return TargetRow.removeAll(race)
                .chain(keys -> OutboxRow.replace(keys, entries))
                .chain(() -> records.isEmpty() ? Uni.createFrom().voidItem() : TargetRow.persist(rows));
    }
}
