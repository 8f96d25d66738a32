package run.boylston.pace.corrections;

import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;

/** A race's next revision: what others know of it, or what scores depend on, is another now. */
public final class RaceRevisions {

    private static final String NEXT = "update race set revision = revision + 1 where race = $1";

    /** A reader's clock set right moves a gun without a shot: the next shot's word is held against where it is now. */
    private static final String HEARD = "update race set heard_guns = $2 where race = $1";

    private RaceRevisions() {}

    /** Within a change, alone with the race: publishes it as it is now, and has everybody scored again. */
    public static void next(PgSession session, String race) {
        publishNext(session, race);
        session.query(HEARD, race, CorrectedRaces.heardGuns(session, race));
        session.query(RaceChange.MARK_STALE, race);
    }

    /** The same where nobody's score is another for it. */
    public static void publishNext(PgSession session, String race) {
        session.query(NEXT, race);
        var entry = CorrectedRaces.get(session, race);
        OutboxRows.add(session, List.of(new Outgoing(Topic.RACE_CATALOG, entry.key(), Json.write(entry))));
    }
}
