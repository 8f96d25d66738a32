package run.boylston.pace.race;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.pace.problem.ProblemException;

/** Table {@code race}. */
@Entity
@Table(name = "race")
public class RaceRow extends PanacheEntityBase {

    @Id
    public String race;

    public long revision;

    /** JSON of a {@link RaceDefinition}, with the status below. */
    public String definition;

    /** How settled the results are; a person says so, and no new definition takes it back. */
    @Column(name = "results_status")
    public String resultsStatus;

    /** As the definition has it, for statements to ask. */
    @Column(name = "public_delay_s")
    public int publicDelayS;

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

    static RaceRow of(String race, RaceDefinition definition) {
        var row = new RaceRow();
        row.race = race;
        var status = definition.resultsStatus() == null ? ResultsStatus.LIVE : definition.resultsStatus();
        row.resultsStatus = status.name();
        row.write(definition);
        return row;
    }

    void write(RaceDefinition changed) {
        ObjectNode tree = Json.mapper().valueToTree(changed);
        tree.put("resultsStatus", resultsStatus);
        definition = tree.toString();
        publicDelayS = changed.delayS();
    }
}
