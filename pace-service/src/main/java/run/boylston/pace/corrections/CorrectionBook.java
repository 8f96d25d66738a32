package run.boylston.pace.corrections;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.boylston.contracts.Json;
import run.boylston.pace.clock.RaceClocks;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.postgres.PgSession;

/**
 * Table {@code correction}: everything ever entered, and whether it was taken back. Within a change, alone with the race;
 * entering and taking back mark whom it concerns, who are scored again after the commit.
 */
final class CorrectionBook {

    private static final String COLUMNS = "id, body, who, why, entered_at, reversed_who, reversed_why, reversed_at";
    private static final String LIST = "select " + COLUMNS + " from correction where race = $1 order by id";
    private static final String FIND = "select " + COLUMNS + " from correction where race = $1 and id = $2";
    private static final String FIND_REQUEST =
            "select " + COLUMNS + " from correction where race = $1 and request = $2";
    private static final String ENTER =
            """
            insert into correction (race, scope, bib, body, request, who, why, entered_at, race_time)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning
            """
                    + COLUMNS;
    private static final String REVERSE =
            """
            update correction set reversed_who = $3, reversed_why = $4, reversed_at = $5
            where race = $1 and id = $2 and reversed_at is null returning
            """
                    + COLUMNS;
    private static final String CONCERNS = "update correction set bibs = $2 where id = $1";

    private CorrectionBook() {}

    /** In order of entry. */
    static List<EnteredCorrection> list(PgSession session, String race) {
        var entered = new ArrayList<EnteredCorrection>();
        session.query(LIST, race).forEach(row -> entered.add(EnteredCorrection.of(row)));
        return entered;
    }

    static Optional<EnteredCorrection> find(PgSession session, String race, long id) {
        return first(session.query(FIND, race, id));
    }

    /** @param request the sender's word for it; null is never found */
    static Optional<EnteredCorrection> findRequest(PgSession session, String race, String request) {
        return first(session.query(FIND_REQUEST, race, request));
    }

    private static Optional<EnteredCorrection> first(RowSet<Row> rows) {
        for (var row : rows) {
            return Optional.of(EnteredCorrection.of(row));
        }
        return Optional.empty();
    }

    /** @param request the sender's word for it, or null */
    static EnteredCorrection enter(
            PgSession session, String race, Correction correction, String request, Reason reason, Instant now) {
        var bib = correction instanceof Correction.OfEntrant of ? of.bib() : null;
        var body = Json.mapper().valueToTree(correction).toString();
        var raceTime = RaceClocks.readersTime(session, race, now);
        var entered = first(session.query(
                        ENTER,
                        race,
                        scope(correction),
                        bib,
                        body,
                        request,
                        reason.who(),
                        reason.why(),
                        utc(now),
                        utc(raceTime)))
                .orElseThrow();
        var moved = takeEffect(session, race, correction);
        session.query(CONCERNS, entered.id(), moved.toArray(String[]::new));
        return entered;
    }

    /** Empty if it does not stand. */
    static Optional<EnteredCorrection> reverse(PgSession session, String race, long id, Reason reason, Instant now) {
        for (var row : session.query(REVERSE, race, id, reason.who(), reason.why(), utc(now))) {
            var reversed = EnteredCorrection.of(row);
            takeEffect(session, race, reversed.correction());
            return Optional.of(reversed);
        }
        return Optional.empty();
    }

    /** @return bibs of those whose chips changed */
    private static Set<String> takeEffect(PgSession session, String race, Correction correction) {
        if (correction instanceof Correction.OfEntrant of) {
            StaleScores.mark(session, race, List.of(of.bib()));
        } else if (correction instanceof Correction.OfChips) {
            var moved = ChipRows.refresh(session, race);
            StaleScores.mark(session, race, moved);
            return moved;
        } else {
            RaceRevisions.next(session, race);
        }
        return Set.of();
    }

    private static String scope(Correction correction) {
        if (correction instanceof Correction.OfEntrant) {
            return "ENTRANT";
        }
        return correction instanceof Correction.OfChips ? "CHIPS" : "RACE";
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
