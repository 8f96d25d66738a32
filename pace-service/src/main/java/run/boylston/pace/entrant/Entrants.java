package run.boylston.pace.entrant;

import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.race.EntrantEntry.Kind;
import run.boylston.pace.postgres.PgSession;

/** Table {@code entrant}, read back; of chips and trackers the other tables tell. */
final class Entrants {

    private static final String FIND = "select * from entrant where race = $1 and bib = $2";
    private static final String LIST = "select * from entrant where race = $1 and visibility = $2 order by bib";

    private Entrants() {}

    static Optional<Entrant> find(PgSession session, String race, String bib) {
        for (var row : session.query(FIND, race, bib)) {
            return Optional.of(entrant(row));
        }
        return Optional.empty();
    }

    static List<Entrant> list(PgSession session, String race, Visibility visibility) {
        var entrants = new ArrayList<Entrant>();
        session.query(LIST, race, visibility.name()).forEach(row -> entrants.add(entrant(row)));
        return entrants;
    }

    private static Entrant entrant(Row row) {
        return new Entrant(
                row.getString("bib"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("contest"),
                row.getString("division"),
                row.getString("wave"),
                row.getString("sex"),
                row.getInteger("age"),
                row.getString("age_group"),
                row.getString("country"),
                row.getString("state"),
                row.getString("hometown"),
                row.getString("club"),
                row.getString("charity"),
                List.of(),
                null,
                row.getString("tracker_owner"),
                row.getBoolean("tracking_consent"),
                Visibility.valueOf(row.getString("visibility")),
                row.getString("alias"),
                row.getString("note"),
                Words.split(row.getString("targets")),
                row.getBoolean("simulated"));
    }
}
