package run.boylston.pace.race;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.clock.PublicClock;
import run.boylston.pace.entrant.PublishedEntrants;
import run.boylston.pace.problem.Problems;

/** {@code PUT /manage/races/{race}}: lays a race down, or changes it. */
@Path("/manage/races/{race}")
public class RaceResource {

    private final RaceChange change;

    RaceResource(RaceChange change) {
        this.change = change;
    }

    /** Answers the race as others see it. */
    @PUT
    public Uni<RaceEntry> put(@PathParam("race") String race, RaceDefinition definition) {
        var problems = new Problems();
        RaceValidation.check(race, definition, problems);
        problems.refuse("race");
        return change.of(race, () -> store(race, definition).chain(() -> change.revise(race)));
    }

    private static Uni<RaceRow> store(String race, RaceDefinition definition) {
        return RaceRow.<RaceRow>findById(race)
                .onItem()
                .ifNotNull()
                .call(row -> change(row, definition))
                .onItem()
                .ifNull()
                .switchTo(() -> RaceRow.of(race, definition).persist());
    }

    /** What is public no longer must leave every page, start list or not; and the clock fit what is shown from now on. */
    private static Uni<Void> change(RaceRow row, RaceDefinition definition) {
        var before = row.readDefinition();
        row.write(definition);
        Uni<Void> entrants = before.published().equals(definition.published())
                ? Uni.createFrom().voidItem()
                : PublishedEntrants.publish(row.race, row.readDefinition());
        return before.delayS() == definition.delayS()
                ? entrants
                : entrants.chain(() -> PublicClock.publishNext(row.race, definition.delayS()));
    }
}
