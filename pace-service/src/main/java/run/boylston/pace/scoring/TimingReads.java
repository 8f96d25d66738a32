package run.boylston.pace.scoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import run.boylston.contracts.ingest.TimingRead;
import run.boylston.pace.postgres.PgSession;

/** Table {@code timing_read}: a batch in, and whose reads they are. */
final class TimingReads {

    private static final String INSERT =
            """
            insert into timing_read (race, chip, id, mat, time, reader, sequence, received_at)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::bigint[],
                $8::timestamptz[])
            on conflict do nothing
            """;

    private static final String OWNERS = "select distinct bib from chip where race = $1 and chip = any($2::text[])";

    private TimingReads() {}

    /** A read that is there already stays as it is. */
    static void insert(PgSession session, String race, List<TimingRead> reads) {
        session.query(
                INSERT,
                race,
                column(reads, TimingRead::chip, String[]::new),
                column(reads, TimingRead::id, String[]::new),
                column(reads, TimingRead::mat, String[]::new),
                column(reads, read -> utc(read.time()), OffsetDateTime[]::new),
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

    private static <T> T[] column(List<TimingRead> reads, Function<TimingRead, T> value, IntFunction<T[]> array) {
        return reads.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
