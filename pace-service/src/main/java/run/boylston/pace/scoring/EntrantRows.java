package run.boylston.pace.scoring;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import run.boylston.pace.clock.ClockHistory;
import run.boylston.pace.crossing.ChipRead;
import run.boylston.pace.crossing.ScoringEntrant;
import run.boylston.pace.entrant.Visibility;
import run.boylston.pace.entrant.Words;
import run.boylston.pace.postgres.PgSession;

/**
 * What entrants' scores are made of. Each row's others by their keys ({@code offset 0} keeps it so): a join planned while
 * tables were young reads all of them once they are full.
 */
final class EntrantRows {

    private static final String LOCK =
            """
            select e.bib, e.contest, e.division, e.wave, e.targets, e.age, e.sex, e.visibility, p.revision,
                exists (select from correction c where c.race = p.race and c.scope = 'CHIPS'
                    and c.reversed_at is null and p.bib = any(c.bibs)) as chips_corrected
            from progress p
            cross join lateral (
                select * from entrant e where e.race = p.race and e.bib = p.bib and e.kind = 'RUNNER' offset 0) e
            where p.race = $1 and p.bib = any($2::text[])
            order by p.bib for no key update of p
            """;

    /** Whose a chip was is a matter of the time a read is corrected to, which nothing here knows. */
    private static final String READS =
            """
            select c.bib, r.id, r.mat, r.reader, r.time, r.received_at,
                nullif(c.valid_from, '-infinity'), nullif(c.valid_to, 'infinity')
            from chip c
            cross join lateral (
                select * from timing_read r where r.race = c.race and r.chip = c.chip offset 0) r
            where c.race = $1 and c.bib = any($2::text[])
            """;

    private EntrantRows() {}

    /** In bib order, as every replica locks them. */
    static List<LockedEntrant> lock(PgSession session, String race, List<String> bibs) {
        return StreamSupport.stream(
                        session.query(LOCK, race, bibs.toArray(String[]::new)).spliterator(), false)
                .map(EntrantRows::entrant)
                .toList();
    }

    /** Every read of the chips that are theirs now, or were for a while. */
    static Map<String, List<ChipRead>> readsByBib(
            PgSession session, String race, List<String> bibs, ClockHistory clocks) {
        var reads = new HashMap<String, List<ChipRead>>();
        for (var row : session.query(READS, race, bibs.toArray(String[]::new))) {
            reads.computeIfAbsent(row.getString(0), bib -> new ArrayList<>()).add(read(row, clocks));
        }
        return reads;
    }

    private static ChipRead read(Row row, ClockHistory clocks) {
        return new ChipRead(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                clocks.everRan() ? clocks.latestOf(row.getOffsetDateTime(5).toInstant()) : null,
                instant(row.getOffsetDateTime(6)),
                instant(row.getOffsetDateTime(7)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static LockedEntrant entrant(Row row) {
        var scoring = new ScoringEntrant(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Words.split(row.getString(4)),
                row.getInteger(5),
                row.getString(6));
        return new LockedEntrant(scoring, row.getLong(8), Visibility.valueOf(row.getString(7)), row.getBoolean(9));
    }
}
