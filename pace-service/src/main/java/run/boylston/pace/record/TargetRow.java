package run.boylston.pace.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.TargetEntry;

/** Table {@code target}: a record as it was given, and as it is published with its pace. */
@Entity
@Table(name = "target")
public class TargetRow extends PanacheEntityBase {

    /** A target is its race's. */
    @Embeddable
    public static class Id implements Serializable {
        public String race;
        public String id;

        protected Id() {}

        Id(String race, String id) {
            this.race = race;
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id key && race.equals(key.race) && id.equals(key.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(race, id);
        }
    }

    @EmbeddedId
    public Id id;

    /** JSON of a {@link RecordDefinition}. */
    public String definition;

    /** JSON of a {@link TargetEntry}. */
    public String entry;

    public static Uni<List<TargetRow>> listOf(String race) {
        return list("id.race", race);
    }

    /** @return catalogue keys of the targets removed */
    static Uni<List<String>> removeAll(String race) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "delete from target where race = ?1 returning race || '/target/' || id", String.class)
                .setParameter(1, race)
                .getResultList());
    }

    static TargetRow of(RecordDefinition definition, TargetEntry entry) {
        var row = new TargetRow();
        row.id = new Id(entry.race(), entry.id());
        row.definition = Json.mapper().valueToTree(definition).toString();
        row.entry = json(entry);
        return row;
    }

    static String json(TargetEntry entry) {
        return Json.mapper().valueToTree(entry).toString();
    }

    RecordDefinition readDefinition() {
        try {
            return Json.mapper().readValue(definition, RecordDefinition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
