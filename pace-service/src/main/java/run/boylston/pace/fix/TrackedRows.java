package run.boylston.pace.fix;

import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import run.boylston.contracts.Json;
import run.boylston.contracts.ingest.PositionFix;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.postgres.PgSession;

/** Table {@code tracker}: whom it points at, and the mats that entrant has passed. */
final class TrackedRows {

    /**
     * @param progressRevision changes when a mat was passed
     * @param visibility of the entrant
     * @param delayed whether the public sees the race only later
     */
    record Found(Tracked tracked, long progressRevision, String visibility, boolean delayed) {}

    /** Row by row, by their keys: a join planned while tables were young reads all of them once they are full. */
    private static final String FIND =
            """
            select t.race, r.revision, t.tracker, t.bib, e.contest, e.division, e.kind,
                e.tracking_consent and e.visibility in ('PUBLIC', 'ALIAS') and p.status in ('INACTIVE', 'ACTIVE')
                    and not exists (select from race_clock c
                        where c.race = t.race and c.state not in ('ARMED', 'LIVE')) as visible,
                case when e.visibility = 'PUBLIC' then e.tracker_owner end, p.revision,
                e.visibility, r.public_delay_s > 0
            from (select distinct * from unnest($1::text[], $2::text[]) as k (race, tracker)) k
            cross join lateral (
                select * from tracker t where t.race = k.race and t.tracker = k.tracker offset 0) t
            cross join lateral (
                select * from entrant e where e.race = t.race and e.bib = t.bib offset 0) e
            cross join lateral (
                select status, revision from progress p where p.race = t.race and p.bib = t.bib offset 0) p
            join race r on r.race = t.race
            """;

    private static final String PROGRESS =
            """
            select k.race, k.bib, p.body
            from unnest($1::text[], $2::text[]) as k (race, bib)
            cross join lateral (
                select body from progress p where p.race = k.race and p.bib = k.bib offset 0) p
            where p.body is not null
            """;

    /** Some kilobytes each: those of a whole batch at once are more than a small service has room for. */
    private static final int BODIES = 500;

    private TrackedRows() {}

    /** Trackers that follow nobody are absent. */
    static List<Found> find(PgSession session, Collection<PositionFix> fixes) {
        return find(
                session,
                fixes.stream().map(PositionFix::race).toArray(String[]::new),
                fixes.stream().map(PositionFix::tracker).toArray(String[]::new));
    }

    /** Those of the trackers that may be shown, by their keys. Until the transaction ends nobody can be hidden: a change waits. */
    static Map<String, Found> shown(PgSession session, Collection<Tracked> moved) {
        moved.stream().map(Tracked::race).distinct().sorted().forEach(race -> session.query(RaceChange.SHARE, race));
        var found = find(
                session,
                moved.stream().map(Tracked::race).toArray(String[]::new),
                moved.stream().map(Tracked::tracker).toArray(String[]::new));
        return found.stream()
                .filter(one -> one.tracked().visible())
                .collect(Collectors.toMap(one -> one.tracked().key(), one -> one));
    }

    private static List<Found> find(PgSession session, String[] races, String[] trackers) {
        var found = new ArrayList<Found>();
        session.query(FIND, races, trackers).forEach(row -> found.add(of(row)));
        return found;
    }

    /** By entrant, the mats passed in course order, but where nobody could have been; absent before anything was scored. */
    static Map<String, List<PassedMat>> passed(PgSession session, List<Tracked> tracked) {
        var passed = new HashMap<String, List<PassedMat>>();
        if (!tracked.isEmpty()) {
            var races = tracked.stream().map(Tracked::race).toArray(String[]::new);
            var bibs = tracked.stream().map(Tracked::bib).toArray(String[]::new);
            session.read(
                    PROGRESS,
                    BODIES,
                    row -> passed.put(
                            row.getString(0) + "/" + row.getString(1),
                            parse(row.getBuffer(2).getBytes())),
                    races,
                    bibs);
        }
        return passed;
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
        return new Found(tracked, row.getLong(9), row.getString(10), row.getBoolean(11));
    }

    static List<PassedMat> parse(byte[] progress) {
        try {
            return Json.read(progress, Progress.class).splits().stream()
                    .filter(split -> !split.marks().contains(Split.Mark.BAD))
                    .map(split -> new PassedMat(split.distanceM(), split.raceMs()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
