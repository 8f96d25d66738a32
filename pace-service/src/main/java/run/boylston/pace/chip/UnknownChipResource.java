package run.boylston.pace.chip;

import io.smallrye.common.annotation.Blocking;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import run.boylston.pace.gun.GunReads;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.race.RaceDefinitions;

/**
 * {@code GET /manage/races/{race}/unknown-chips}: chips that were read when they were nobody's. Assigned to an entrant,
 * their reads become splits.
 */
@Path("/manage/races/{race}/unknown-chips")
public class UnknownChipResource {

    /**
     * @param reads how many of it
     * @param first the earliest of their times, by the readers' clocks; {@code last} the latest
     */
    public record UnknownChip(String chip, long reads, Instant first, Instant last) {}

    /** A field without a start list is listed no further than this. */
    private static final int MOST = 10_000;

    private static final String LIST =
            """
            select r.chip, count(*), min(r.time), max(r.time)
            from timing_read r
            where r.race = $1 and r.chip <> $2 and not exists (
                select from chip c where c.race = r.race and c.chip = r.chip
                    and r.time >= c.valid_from and r.time < c.valid_to)
            group by r.chip order by count(*) desc, r.chip limit $3
            """;

    private final PgTransactions transactions;

    UnknownChipResource(PgTransactions transactions) {
        this.transactions = transactions;
    }

    /** Those read most first. */
    @GET
    @Blocking
    public List<UnknownChip> list(@PathParam("race") String race) {
        return transactions.run(session -> list(session, race));
    }

    private static List<UnknownChip> list(PgSession session, String race) {
        RaceDefinitions.get(session, race);
        var chips = new ArrayList<UnknownChip>();
        session.query(LIST, race, GunReads.CHIP, MOST).forEach(row -> chips.add(chip(row)));
        return chips;
    }

    private static UnknownChip chip(Row row) {
        return new UnknownChip(
                row.getString(0),
                row.getLong(1),
                row.getOffsetDateTime(2).toInstant(),
                row.getOffsetDateTime(3).toInstant());
    }
}
