package run.boylston.pace.race;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.pace.problem.ProblemException;

/** Table {@code race}. */
@Entity
@Table(name = "race")
public class RaceRow extends PanacheEntityBase {

    @Id
    public String race;

    public long revision;

    /** JSON of a {@link RaceDefinition}. */
    public String definition;

    /** @return fails with a 404 problem if there is no such race */
    public static Uni<RaceRow> getRace(String race) {
        return RaceRow.<RaceRow>findById(race).onItem().ifNull().failWith(() -> ProblemException.unknownRace(race));
    }

    public RaceDefinition readDefinition() {
        return parse(definition);
    }

    public RaceEntry entry() {
        return readDefinition().entry(race, revision);
    }

    /** @throws UncheckedIOException if the row was not written by {@link #write}: a bug */
    public static RaceDefinition parse(String definition) {
        try {
            return Json.mapper().readValue(definition, RaceDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(RaceDefinition changed) {
        definition = Json.mapper().valueToTree(changed).toString();
    }
}
