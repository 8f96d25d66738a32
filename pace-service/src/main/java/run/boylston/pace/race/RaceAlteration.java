package run.boylston.pace.race;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import run.boylston.pace.clock.ClockZero;
import run.boylston.pace.clock.PublicClock;
import run.boylston.pace.entrant.EntrantAgeGroups;
import run.boylston.pace.entrant.EntrantReferences;
import run.boylston.pace.entrant.PublishedEntrants;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.record.TargetTables;

/** A race that is laid down anew: what hangs on it follows in the same transaction, or the whole is refused. */
@ApplicationScoped
class RaceAlteration {

    private final TargetTables targetTables;

    RaceAlteration(TargetTables targetTables) {
        this.targetTables = targetTables;
    }

    /** Whatever keeps it from being the race is told in one answer. */
    Uni<Void> alter(RaceRow row, RaceDefinition definition) {
        var before = row.readDefinition();
        row.write(definition);
        var problems = new Problems();
        return EntrantReferences.check(row.race, definition, problems)
                .chain(() -> CourseEnds.follow(row.race, definition, problems))
                .chain(() -> targetTables.rebuild(row.race, problems))
                .invoke(() -> problems.refuse("race"))
                .chain(() -> publishClock(row, before, definition))
                .chain(() -> regroup(row, before, definition))
                .chain(() -> publishEntrants(row, before, definition));
    }

    /** It counts from the first gun, and fits what is shown from now on. */
    private static Uni<Void> publishClock(RaceRow row, RaceDefinition before, RaceDefinition definition) {
        var later = later(before.firstGun(), definition.firstGun());
        return later.isZero() && before.delayS() == definition.delayS()
                ? Uni.createFrom().voidItem()
                : ClockZero.move(row.race, later)
                        .chain(() -> PublicClock.publishNext(row.race, later, definition.delayS()));
    }

    /** A gun that no race can have, laid down before that was asked, was no zero to count from. */
    private static Duration later(Instant before, Instant firstGun) {
        return JsonBody.isOfARace(before) ? Duration.between(before, firstGun) : Duration.ZERO;
    }

    private static Uni<Void> regroup(RaceRow row, RaceDefinition before, RaceDefinition definition) {
        return before.groups().equals(definition.groups())
                ? Uni.createFrom().voidItem()
                : EntrantAgeGroups.regroup(row.race, definition);
    }

    /** What is public no longer, or is another word now, must leave every page, start list or not. */
    private static Uni<Void> publishEntrants(RaceRow row, RaceDefinition before, RaceDefinition definition) {
        return before.published().equals(definition.published())
                        && before.groups().equals(definition.groups())
                ? Uni.createFrom().voidItem()
                : PublishedEntrants.publish(row.race, row.readDefinition());
    }
}
