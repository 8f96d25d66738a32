package run.boylston.pace.stack;

import java.util.Map;
import java.util.TreeMap;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.postgres.PgTransactions;

/** Everything that the database has of one race, and how far the outbox ever got: equal before and after, nothing changed. */
public final class RaceTables {

    private static final String TABLES =
            """
            select table_name::text from information_schema.columns
            where table_schema = 'public' and column_name = 'race' and table_name <> 'timing_read'
            """;

    private static final String OUTBOX =
            "select coalesce(last_value, 0)::text from pg_sequences where sequencename = 'outbox_id_seq'";

    private RaceTables() {}

    public static Map<String, String> of(PgTransactions transactions, String race) {
        return transactions.run(session -> {
            var rows = new TreeMap<String, String>();
            for (var table : session.query(TABLES)) {
                rows.put(table.getString(0), rows(session, table.getString(0), race));
            }
            rows.put("outbox", session.query(OUTBOX).iterator().next().getString(0));
            return rows;
        });
    }

    private static String rows(PgSession session, String table, String race) {
        return session.query(
                        "select coalesce(string_agg(t::text, e'\\n' order by t::text), '') from " + table
                                + " t where race = $1",
                        race)
                .iterator()
                .next()
                .getString(0);
    }
}
