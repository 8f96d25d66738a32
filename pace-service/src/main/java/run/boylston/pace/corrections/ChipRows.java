package run.boylston.pace.corrections;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import run.boylston.pace.correction.ChipSpan;
import run.boylston.pace.correction.ChipSpans;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.Correction.AssignChip;
import run.boylston.pace.correction.Correction.SwapChips;
import run.boylston.pace.postgres.PgSession;

/**
 * Table {@code chip}, kept what the start list and the corrections that stand make it. Only chips that some correction ever
 * touched are worked out; all others are as the start list has them.
 */
public final class ChipRows {

    private static final String EVER =
            "select body, reversed_at is null from correction where race = $1 and scope = 'CHIPS' order by id";
    private static final String BY_START_LIST =
            "select chip, bib from start_list_chip where race = $1 and (chip = any($2::text[]) or bib = any($3::text[]))";
    private static final String DELETE =
            """
            delete from chip where race = $1 and chip = any($2::text[])
            returning chip, bib, valid_from::text, valid_to::text
            """;
    private static final String INSERT =
            """
            insert into chip (race, chip, bib, valid_from, valid_to)
            select $1, n.chip, n.bib, coalesce(n.valid_from, '-infinity'), coalesce(n.valid_to, 'infinity')
            from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
                as n (chip, bib, valid_from, valid_to)
            where exists (select from entrant e where e.race = $1 and e.bib = n.bib)
            returning chip, bib, valid_from::text, valid_to::text
            """;

    /** A row, times as PostgreSQL words them. */
    private record Stored(String chip, String bib, String from, String to) {}

    private ChipRows() {}

    /** @return bibs of everybody who has lost or gained a chip, or has one for another time than before, in order */
    public static Set<String> refresh(PgSession session, String race) {
        var ever = new ArrayList<Correction>();
        var standing = new ArrayList<Correction>();
        for (var row : session.query(EVER, race)) {
            var correction = CorrectionRows.parse(row.getString(0));
            ever.add(correction);
            if (row.getBoolean(1)) {
                standing.add(correction);
            }
        }
        return ever.isEmpty() ? Set.of() : refresh(session, race, ever, standing);
    }

    private static Set<String> refresh(
            PgSession session, String race, List<Correction> ever, List<Correction> standing) {
        var chips = new HashSet<String>();
        var bibs = new HashSet<String>();
        for (var correction : ever) {
            if (correction instanceof AssignChip assigned) {
                chips.add(assigned.chip());
            } else if (correction instanceof SwapChips swapped) {
                bibs.addAll(List.of(swapped.bib(), swapped.otherBib()));
            }
        }
        var startList = new ArrayList<ChipSpan>();
        session.query(BY_START_LIST, race, array(chips), array(bibs))
                .forEach(row -> startList.add(ChipSpan.always(row.getString(0), row.getString(1))));
        startList.forEach(span -> chips.add(span.chip()));
        return replace(session, race, chips, ChipSpans.of(startList, standing));
    }

    private static Set<String> replace(PgSession session, String race, Set<String> chips, List<ChipSpan> spans) {
        var before = stored(session.query(DELETE, race, array(chips)));
        var after = stored(session.query(
                INSERT,
                race,
                column(spans, ChipSpan::chip, String[]::new),
                column(spans, ChipSpan::bib, String[]::new),
                column(spans, span -> utc(span.from()), OffsetDateTime[]::new),
                column(spans, span -> utc(span.to()), OffsetDateTime[]::new)));
        var changed = new TreeSet<String>();
        before.stream().filter(row -> !after.contains(row)).forEach(row -> changed.add(row.bib()));
        after.stream().filter(row -> !before.contains(row)).forEach(row -> changed.add(row.bib()));
        return changed;
    }

    private static Set<Stored> stored(RowSet<Row> rows) {
        var stored = new HashSet<Stored>();
        rows.forEach(
                row -> stored.add(new Stored(row.getString(0), row.getString(1), row.getString(2), row.getString(3))));
        return stored;
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static <T> T[] column(List<ChipSpan> spans, Function<ChipSpan, T> value, IntFunction<T[]> array) {
        return spans.stream().map(value).toArray(array);
    }

    /** Null is without end, on either side. */
    private static OffsetDateTime utc(Instant time) {
        return time.equals(Instant.MIN) || time.equals(Instant.MAX) ? null : time.atOffset(ZoneOffset.UTC);
    }
}
