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

    /** SQL: all shots by time, a {@link Shot}'s columns. Parameter: the race. */
    public static final String LIST =
            """
            select r.mat, r.reader, floor(extract(epoch from r.time) * 1000)::bigint,
                floor(extract(epoch from r.received_at) * 1000)::bigint,
                floor(extract(epoch from c.armed_from) * 1000)::bigint
            from timing_read r left join race_clock c on c.race = r.race
            where r.race = $1 and r.chip = 'gun' order by r.time, r.id
            """;

    /** Told by hand: no mat saw it, and reader and time are its identity. */
    private static final String INSERT =
            """
            insert into timing_read (race, chip, id, mat, time, reader, received_at)
            values ($1, $2, $3, $2, $4, $5, $6)
            on conflict do nothing
            """;

    /**
     * All times in milliseconds since the epoch.
     *
     * @param mat what read it
     * @param reader null if the reader did not say
     * @param timeMs by the reader's own clock
     * @param armedFromMs what was heard before the race was armed moves nothing; null if everything counts
     */
    public record Shot(String mat, String reader, long timeMs, long receivedMs, Long armedFromMs) {

        /** @param columns of {@link #LIST} */
        public static Shot of(Object... columns) {
            return new Shot(
                    (String) columns[0], (String) columns[1], (Long) columns[2], (Long) columns[3], (Long) columns[4]);
        }
    }

    private GunReads() {}

    /** By time. */
    public static List<Shot> list(PgSession session, String race) {
        var shots = new ArrayList<Shot>();
        session.query(LIST, race)
                .forEach(row -> shots.add(
                        Shot.of(row.getString(0), row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))));
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
