package run.boylston.pace.race;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.problem.Problems;

/** {@code PUT /manage/races/{race}}: lays a race down, or changes it. */
@Path("/manage/races/{race}")
public class RaceResource {

    private final RaceChange change;
    private final RaceAlteration alteration;

    RaceResource(RaceChange change, RaceAlteration alteration) {
        this.change = change;
        this.alteration = alteration;
    }

    /** Answers the race as others see it. */
    @PUT
    public Uni<RaceEntry> put(@PathParam("race") String race, RaceDefinition definition) {
        var problems = new Problems();
        RaceValidation.check(race, definition, problems);
        problems.refuse("race");
        return change.of(race, () -> store(race, definition).chain(() -> change.revise(race)));
    }

    private Uni<RaceRow> store(String race, RaceDefinition definition) {
        return RaceRow.<RaceRow>findById(race)
                .onItem()
                .ifNotNull()
                .call(row -> alteration.alter(row, definition))
                .onItem()
                .ifNull()
                .switchTo(() -> RaceRow.of(race, definition).persist());
    }
}
