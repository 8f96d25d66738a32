package run.boylston.pace.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.NoticeEntry.Severity;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRows;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;

/** Table {@code notice}. Changes are made alone with the race, and what others must learn is written along. */
public final class Notices {

    private static final String INSERT = "insert into notice (race, id, entry, who) values ($1, $2, $3, $4)";
    private static final String WITHDRAW =
            "update notice set withdrawn_at = $3 where race = $1 and id = $2 and withdrawn_at is null";
    private static final String LIST =
            "select entry from notice where race = $1 and withdrawn_at is null order by entry::jsonb ->> 'postedAt', id";

    private Notices() {}

    public static NoticeEntry post(
            PgSession session, String race, String text, Severity severity, String who, Instant now) {
        var notice = new NoticeEntry(race, UUID.randomUUID().toString(), text, severity, now);
        session.query(
                INSERT, race, notice.id(), Json.mapper().valueToTree(notice).toString(), who);
        publish(session, notice.key(), Json.write(notice));
        return notice;
    }

    /** @return false if the race has no such notice, or not any more */
    static boolean withdraw(PgSession session, String race, String id, Instant now) {
        var withdrawn =
                session.query(WITHDRAW, race, id, now.atOffset(ZoneOffset.UTC)).rowCount() > 0;
        if (withdrawn) {
            publish(session, race + "/notice/" + id, null);
        }
        return withdrawn;
    }

    /** Those that stand, oldest first. */
    static List<NoticeEntry> list(PgSession session, String race) {
        var notices = new ArrayList<NoticeEntry>();
        session.query(LIST, race).forEach(row -> notices.add(parse(row.getString(0))));
        return notices;
    }

    private static void publish(PgSession session, String key, byte[] value) {
        OutboxRows.add(session, List.of(new Outgoing(Topic.RACE_CATALOG, key, value)));
    }

    private static NoticeEntry parse(String entry) {
        try {
            return Json.mapper().readValue(entry, NoticeEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
