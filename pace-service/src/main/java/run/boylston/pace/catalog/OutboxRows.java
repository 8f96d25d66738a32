package run.boylston.pace.catalog;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import run.boylston.pace.kafka.Outgoing;
import run.boylston.pace.postgres.PgSession;

/** Table {@code outbox}, many rows at a time. */
public final class OutboxRows {

    private static final int ROWS = 5_000;
    private static final String INSERT =
            """
            insert into outbox (topic, key, value)
            select topic, key, value from unnest($1::text[], $2::text[], $3::bytea[]) with ordinality
                as n (topic, key, value, place)
            order by place
            """;

    private OutboxRows() {}

    /** To be published in this order after what is there already. */
    public static void add(PgSession session, List<Outgoing> records) {
        records.forEach(record -> RecordSize.check(record.key(), record.value()));
        for (var from = 0; from < records.size(); from += ROWS) {
            insert(session, records.subList(from, Math.min(from + ROWS, records.size())));
        }
    }

    private static void insert(PgSession session, List<Outgoing> records) {
        session.query(
                INSERT,
                records.stream().map(record -> record.topic().name()).toArray(String[]::new),
                records.stream().map(Outgoing::key).toArray(String[]::new),
                records.stream()
                        .map(record -> record.value() == null ? null : Buffer.buffer(record.value()))
                        .toArray(Buffer[]::new));
    }
}
