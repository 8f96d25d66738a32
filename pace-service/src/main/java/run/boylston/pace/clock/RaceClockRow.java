package run.boylston.pace.clock;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceClock;

/** Table {@code race_clock}. */
@Entity
@Table(name = "race_clock")
public class RaceClockRow extends PanacheEntityBase {

    @Id
    public String race;

    public long revision;

    /** JSON of a {@link RaceClock}. */
    public String entry;

    static RaceClockRow of(String race) {
        var row = new RaceClockRow();
        row.race = race;
        return row;
    }

    void write(RaceClock clock) {
        revision = clock.revision();
        entry = Json.mapper().valueToTree(clock).toString();
    }
}
