package run.boylston.pace.delay;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import run.boylston.pace.postgres.PgSession;

/**
 * Table {@code held}: what waits until its race's public delay has passed. Written in place of Kafka while the race is
 * shared, so that it is as safe as a score, and nobody is hidden meanwhile.
 */
public final class HeldRows {

    /** Of an entrant's positions the newest of each second: phones that catch up send a thousand at once. */
    private static final String HOLD =
            """
            insert into held (race, bib, topic, place, made_at, visibility, unfollowed, body)
            select race, bib, topic, coalesce(revision, floor(extract(epoch from now()))::bigint), now(), visibility,
                unfollowed, body
            from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::boolean[], $7::bytea[])
                as n (race, bib, topic, revision, visibility, unfollowed, body)
            order by race, bib
            on conflict (race, bib, topic, place) do update
            set made_at = excluded.made_at, visibility = excluded.visibility, unfollowed = excluded.unfollowed,
                body = excluded.body
            """;

    private static final String FORGET =
            """
            delete from held h where h.race = $1 and not exists (
                select from entrant e where e.race = h.race and e.bib = h.bib and e.visibility = h.visibility
                    and (e.tracking_consent or h.topic <> 'RACE_POSITIONS'))
            """;

    private HeldRows() {}

    /** @param rows of each entrant one position at most */
    public static void hold(PgSession session, List<HeldRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.query(
                HOLD,
                column(rows, HeldRow::race, String[]::new),
                column(rows, HeldRow::bib, String[]::new),
                column(rows, row -> row.topic().name(), String[]::new),
                column(rows, HeldRow::revision, Long[]::new),
                column(rows, HeldRow::visibility, String[]::new),
                column(rows, HeldRow::unfollowed, Boolean[]::new),
                column(rows, row -> Buffer.buffer(row.body()), Buffer[]::new));
    }

    /** After a change of entrants, alone with the race: what may not be shown of them any more is not kept either. */
    public static void forgetUnshown(PgSession session, String race) {
        session.query(FORGET, race);
    }

    private static <T> T[] column(List<HeldRow> rows, Function<HeldRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
