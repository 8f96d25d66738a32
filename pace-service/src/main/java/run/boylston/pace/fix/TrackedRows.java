package run.boylston.pace.fix;

import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.pace.postgres.PgSession;

/** Table {@code tracker}: whom it points at, and the mats that entrant has passed. */
final class TrackedRows {

    /** @param progressRevision changes when a mat was passed */
    record Found(Tracked tracked, long progressRevision) {}

    private static final String FIND =
            """
            select t.race, r.revision, t.tracker, t.bib, e.contest, e.division, e.kind,
                e.tracking_consent and e.visibility in ('PUBLIC', 'ALIAS') as visible,
                case when e.visibility = 'PUBLIC' then e.tracker_owner end, p.revision
            from (select distinct * from unnest($1::text[], $2::text[]) as k (race, tracker)) k
            join tracker t on t.race = k.race and t.tracker = k.tracker
            join entrant e on e.race = t.race and e.bib = t.bib
            join progress p on p.race = t.race and p.bib = t.bib
            join race r on r.race = t.race
            """;

    private static final String PROGRESS = "select body from progress where race = $1 and bib = $2";

    private TrackedRows() {}

    /** Trackers that follow nobody are absent. */
    static List<Found> find(PgSession session, Collection<PositionFix> fixes) {
        var races = fixes.stream().map(PositionFix::race).toArray(String[]::new);
        var trackers = fixes.stream().map(PositionFix::tracker).toArray(String[]::new);
        var found = new ArrayList<Found>();
        session.query(FIND, races, trackers).forEach(row -> found.add(of(row)));
        return found;
    }

    /** In course order; empty before anything was scored. */
    static List<Split> listSplits(PgSession session, Tracked tracked) {
        for (var row : session.query(PROGRESS, tracked.race(), tracked.bib())) {
            return row.getBuffer(0) == null ? List.of() : parse(row.getBuffer(0).getBytes());
        }
        return List.of();
    }

    private static Found of(Row row) {
        var tracked = new Tracked(
                row.getString(0),
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                "VEHICLE".equals(row.getString(6)),
                row.getBoolean(7),
                row.getString(8));
        return new Found(tracked, row.getLong(9));
    }

    private static List<Split> parse(byte[] progress) {
        try {
            return Json.read(progress, Progress.class).splits();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
