package run.boylston.pace.campaign;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CampaignEntry;

/** Table {@code campaign}. */
@Entity
@Table(name = "campaign")
public class CampaignRow extends PanacheEntityBase {

    /** A campaign is its entrant's. */
    @Embeddable
    public static class Id implements Serializable {
        public String race;
        public String bib;

        protected Id() {}

        Id(String race, String bib) {
            this.race = race;
            this.bib = bib;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Id id && race.equals(id.race) && bib.equals(id.bib);
        }

        @Override
        public int hashCode() {
            return Objects.hash(race, bib);
        }
    }

    @EmbeddedId
    public Id id;

    /** JSON of a {@link CampaignEntry}. */
    public String entry;

    /** @return catalogue keys of the campaigns removed */
    static Uni<List<String>> removeAll(String race) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "delete from campaign where race = ?1 returning race || '/campaign/' || bib", String.class)
                .setParameter(1, race)
                .getResultList());
    }

    static CampaignRow of(CampaignEntry entry) {
        var row = new CampaignRow();
        row.id = new Id(entry.race(), entry.bib());
        row.entry = Json.mapper().valueToTree(entry).toString();
        return row;
    }
}
