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

    private static final String IS_TEST =
            "exists (select from race_clock c where c.race = r.race and r.time < c.armed_from)";

    /** SQL: times of all shots but tests, milliseconds since the epoch. Parameter: the race. */
    public static final String LIST_MS =
            "select (extract(epoch from r.time) * 1000)::bigint from timing_read r where r.race = $1 and r.chip = '"
                    + CHIP + "' and not " + IS_TEST;

    private static final String LIST = "select r.time, r.reader, r.received_at, " + IS_TEST
            + " from timing_read r where r.race = $1 and r.chip = $2 order by r.time, r.id";

    /** Told by hand: no mat saw it, and reader and time are its identity. */
    private static final String INSERT =
            """
            insert into timing_read (race, chip, id, mat, time, reader, received_at)
            values ($1, $2, $3, $2, $4, $5, $6)
            on conflict do nothing
            """;

    /**
     * @param reader absent if the reader did not say
     * @param test whether it was heard before the race was armed, and moves nothing
     */
    record Shot(Instant time, String reader, Instant receivedAt, boolean test) {}

    private GunReads() {}

    /** Those that count, in no order. */
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
                        row.getOffsetDateTime(2).toInstant(),
                        row.getBoolean(3))));
        return shots;
    }

    /** A shot that is there already stays as it is. */
    static void insert(PgSession session, String race, Instant time, String reader, Instant receivedAt) {
        session.query(
                INSERT,
                race,
                CHIP,
                reader + "/" + time,
                time.atOffset(ZoneOffset.UTC),
                reader,
                receivedAt.atOffset(ZoneOffset.UTC));
    }
}
