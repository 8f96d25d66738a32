package run.boylston.pace.scoring;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.crossing.ScoringRace;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.RaceRow;

/** Races made ready for scoring, each kept until it has another revision. */
@ApplicationScoped
class ScoringRaces {

    private static final String REVISION = "select revision from race where race = $1";
    private static final String DEFINITION = "select definition from race where race = $1";
    private static final String TARGETS = "select entry from target where race = $1 order by id";

    private record Ready(long revision, ScoringRace race) {}

    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    /** The race as this transaction sees it; empty if there is no such race. */
    Optional<ScoringRace> find(PgSession session, String race) {
        for (var row : session.query(REVISION, race)) {
            return Optional.of(atRevision(session, race, row.getLong(0)));
        }
        return Optional.empty();
    }

    private ScoringRace atRevision(PgSession session, String race, long revision) {
        var known = ready.get(race);
        if (known == null || known.revision() != revision) {
            known = new Ready(revision, load(session, race, revision));
            ready.put(race, known);
        }
        return known.race();
    }

    private static ScoringRace load(PgSession session, String race, long revision) {
        var definition = session.query(DEFINITION, race).iterator().next().getString(0);
        var targets = new ArrayList<TargetEntry>();
        for (var row : session.query(TARGETS, race)) {
            targets.add(target(row));
        }
        return ScoringRace.of(RaceRow.parse(definition).entry(race, revision), List.copyOf(targets));
    }

    private static TargetEntry target(Row row) {
        try {
            return Json.mapper().readValue(row.getString(0), TargetEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
