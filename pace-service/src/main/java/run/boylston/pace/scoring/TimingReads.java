package run.boylston.pace.scoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.pace.postgres.PgSession;

/** Table {@code timing_read}: a batch in, and whose reads they are. */
final class TimingReads {

    /** A read sent again is of when it was first received, whichever of the two came through sooner. */
    private static final String INSERT =
            """
            insert into timing_read as known (race, chip, id, mat, time, reader, sequence, received_at)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::bigint[],
                $8::timestamptz[])
            on conflict (race, chip, id, mat, time) do update set received_at = excluded.received_at
                where excluded.received_at < known.received_at
            """;

    private static final String OWNERS = "select distinct bib from chip where race = $1 and chip = any($2::text[])";

    /**
     * What one read is told from another by. The id alone is not enough: a reader's count may start over.
     *
     * @param time as kept
     */
    private record Identity(String chip, String id, String mat, Instant time) {
        static Identity of(TimingRead read) {
            return new Identity(read.chip(), read.id(), read.mat(), keptTime(read));
        }
    }

    private TimingReads() {}

    /** A read that is there already is there once. */
    static void insert(PgSession session, String race, List<TimingRead> batch) {
        var reads = distinct(batch);
        session.query(
                INSERT,
                race,
                column(reads, TimingRead::chip, String[]::new),
                column(reads, TimingRead::id, String[]::new),
                column(reads, TimingRead::mat, String[]::new),
                column(reads, read -> utc(keptTime(read)), OffsetDateTime[]::new),
                column(reads, TimingRead::reader, String[]::new),
                column(reads, TimingRead::sequence, Long[]::new),
                column(reads, read -> utc(read.receivedAt()), OffsetDateTime[]::new));
    }

    /** Bibs of everybody who has, or ever had, one of these chips; a chip that nobody has is passed over. */
    static List<String> listOwners(PgSession session, String race, List<TimingRead> reads) {
        var chips = reads.stream().map(TimingRead::chip).distinct().toArray(String[]::new);
        return StreamSupport.stream(session.query(OWNERS, race, chips).spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    /** One statement cannot store a row twice. */
    private static Collection<TimingRead> distinct(List<TimingRead> batch) {
        var distinct = new LinkedHashMap<Identity, TimingRead>();
        batch.forEach(read -> distinct.merge(Identity.of(read), read, TimingReads::firstReceived));
        return distinct.values();
    }

    private static TimingRead firstReceived(TimingRead one, TimingRead other) {
        return one.receivedAt().isAfter(other.receivedAt()) ? other : one;
    }

    /** PostgreSQL keeps microseconds. */
    private static Instant keptTime(TimingRead read) {
        return read.time().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T[] column(Collection<TimingRead> reads, Function<TimingRead, T> value, IntFunction<T[]> array) {
        return reads.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
