package run.boylston.pace.entrant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.delay.HeldRows;
import run.boylston.pace.postgres.PgSession;

/**
 * Takes somebody out of a race for good, alone with it. Their reads stay without an owner; chips swapped with somebody else
 * stay swapped, or that other would lose reads; and the bib is kept, so that no start list brings them back unnoticed.
 */
final class EntrantErasure {

    /** Revision and key stay: readers refuse a lower one. The time has tombstones swept after what was under way. */
    private static final String PROGRESS =
            """
            update progress set body = null, status = 'INACTIVE', gun_ms = null, net_ms = null, start_delay_ms = null,
                net_splits = '', stale = false, scored_at = now()
            where race = $1 and bib = $2
            """;

    private static final String CORRECTIONS =
            "delete from correction where race = $1 and scope = 'ENTRANT' and bib = $2";
    private static final String REASONS =
            """
            update correction set why = 'erased', reversed_why = case when reversed_why is null then null else 'erased' end
            where race = $1 and scope = 'CHIPS' and $2 = any(bibs)
            """;
    private static final String CHIPS =
            """
            delete from start_list_chip where race = $1 and bib = $2 and not exists (
                select from correction c where c.race = $1 and c.scope = 'CHIPS' and $2 = any(c.bibs))
            """;
    private static final String CAMPAIGN = "delete from campaign where race = $1 and bib = $2";

    /** Chips and trackers go with it. */
    private static final String ENTRANT = "delete from entrant where race = $1 and bib = $2";

    private static final String REMEMBER =
            "insert into erased_entrant (race, bib, erased_at) values ($1, $2, $3) on conflict do nothing";

    private static final String ERASED = "select bib from erased_entrant where race = $1";

    private EntrantErasure() {}

    static Set<String> listErased(PgSession session, String race) {
        var erased = new HashSet<String>();
        session.query(ERASED, race).forEach(row -> erased.add(row.getString(0)));
        return erased;
    }

    static void erase(PgSession session, String race, String bib, Instant now) {
        session.query(PROGRESS, race, bib);
        session.query(CORRECTIONS, race, bib);
        session.query(REASONS, race, bib);
        session.query(CHIPS, race, bib);
        session.query(CAMPAIGN, race, bib);
        session.query(ENTRANT, race, bib);
        VisibilityChoices.forget(session, race, bib);
        HeldRows.forgetUnshown(session, race);
        session.query(REMEMBER, race, bib, now.atOffset(ZoneOffset.UTC));
        OutboxRows.add(session, EntrantPublication.of(session, race).gone(bib));
    }
}
