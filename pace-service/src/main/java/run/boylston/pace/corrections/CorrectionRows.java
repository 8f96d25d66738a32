package run.boylston.pace.corrections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.contracts.Json;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.postgres.PgSession;

/** Table {@code correction}: those that stand, in order of entry. */
public final class CorrectionRows {

    static final String OF_RACE =
            "select body from correction where race = $1 and scope = 'RACE' and reversed_at is null order by id";

    private static final String OF_ENTRANTS =
            """
            select bib, body, coalesce(race_time, entered_at) from correction
            where race = $1 and bib = any($2::text[]) and scope = 'ENTRANT' and reversed_at is null
            order by id
            """;

    private CorrectionRows() {}

    /** By bib, one statement for all of them; whoever has none is absent. */
    public static Map<String, List<Correction>> ofEntrants(PgSession session, String race, Collection<String> bibs) {
        var corrections = new HashMap<String, List<Correction>>();
        for (var row : session.query(OF_ENTRANTS, race, bibs.toArray(String[]::new))) {
            corrections
                    .computeIfAbsent(row.getString(0), bib -> new ArrayList<>())
                    .add(parse(row.getString(1))
                            .counting(row.getOffsetDateTime(2).toInstant()));
        }
        return corrections;
    }

    /** Of the race itself. */
    public static List<Correction> ofRace(PgSession session, String race) {
        var corrections = new ArrayList<Correction>();
        session.query(OF_RACE, race).forEach(row -> corrections.add(parse(row.getString(0))));
        return List.copyOf(corrections);
    }

    static Correction parse(String body) {
        try {
            return Json.mapper().readValue(body, Correction.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
