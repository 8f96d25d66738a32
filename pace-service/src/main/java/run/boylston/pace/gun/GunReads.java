package run.boylston.pace.gun;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import run.boylston.pace.postgres.PgSession;

/** Shots as they stand in table {@code timing_read}: reads of a chip that is no chip. */
public final class GunReads {

    /** What readers call the gun's own channel. */
    public static final String CHIP = "gun";

    /** SQL: times of all shots, milliseconds since the epoch. Parameter: the race. */
    public static final String LIST_MS =
            "select (extract(epoch from time) * 1000)::bigint from timing_read where race = $1 and chip = '" + CHIP
                    + "'";

    private static final String LIST =
            "select time, reader, received_at from timing_read where race = $1 and chip = $2 order by time, id";

    /** Told by hand: no mat saw it, and reader and time are its identity. */
    private static final String INSERT =
            """
            insert into timing_read (race, chip, id, mat, time, reader, received_at)
            values ($1, $2, $3, $2, $4, $5, $6)
            on conflict do nothing
            """;

    /** @param reader absent if the reader did not say */
    record Shot(Instant time, String reader, Instant receivedAt) {}

    private GunReads() {}

    /** In no order. */
    public static List<Long> listMs(PgSession session, String race) {
        var shots = new ArrayList<Long>();
        session.query(LIST_MS, race).forEach(row -> shots.add(row.getLong(0)));
        return shots;
    }

    /** By time. */
    static List<Shot> list(PgSession session, String race) {
        var shots = new ArrayList<Shot>();
        session.query(LIST, race, CHIP)
                .forEach(row -> shots.add(new Shot(
                        row.getOffsetDateTime(0).toInstant(),
                        row.getString(1),
                        row.getOffsetDateTime(2).toInstant())));
        return shots;
    }

    /** A shot that is there already stays as it is. */
    static void insert(PgSession session, String race, Shot shot) {
        session.query(
                INSERT,
                race,
                CHIP,
                shot.reader() + "/" + shot.time(),
                shot.time().atOffset(ZoneOffset.UTC),
                shot.reader(),
                shot.receivedAt().atOffset(ZoneOffset.UTC));
    }
}
