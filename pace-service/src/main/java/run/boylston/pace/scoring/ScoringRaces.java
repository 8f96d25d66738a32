package run.boylston.pace.scoring;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.clock.ArmedSpans;
import run.boylston.pace.clock.ClockHistory;
import run.boylston.pace.clock.RaceClocks;
import run.boylston.pace.corrections.CorrectedRaces;
import run.boylston.pace.corrections.CorrectionRows;
import run.boylston.pace.course.CourseLine;
import run.boylston.pace.crossing.ArmedSpan;
import run.boylston.pace.crossing.ScoringRace;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.projection.Terrain;
import run.boylston.pace.race.CourseRow;
import run.boylston.pace.recordpace.EffortProfile;
import run.boylston.pace.recordpace.RecordPace;

/** Races made ready for scoring, each kept until it has another revision; its clocks, until one is set. */
@ApplicationScoped
class ScoringRaces {

    private static final String NOW =
            """
            select r.revision, r.results_status, coalesce(c.state in ('SUSPENDED', 'STOPPED'), false),
                coalesce(c.revision, 0), c.armed_from, c.finished_at
            from race r left join race_clock c on c.race = r.race
            where r.race = $1
            """;
    private static final String TARGETS = "select entry from target where race = $1 order by id";
    private static final String COURSES = "select contest, points from course where race = $1";

    private record Ready(long revision, ScoringRace race, long clockRevision, ClockHistory clocks) {}

    private final Map<String, Ready> ready = new ConcurrentHashMap<>();

    /** The race as this transaction sees it; empty if there is no such race. */
    Optional<RaceNow> find(PgSession session, String race) {
        for (var row : session.query(NOW, race)) {
            var now = atRevision(session, race, row);
            var status = ResultsStatus.valueOf(row.getString(1));
            return Optional.of(new RaceNow(now.race(), now.clocks(), status, row.getBoolean(2)));
        }
        return Optional.empty();
    }

    private Ready atRevision(PgSession session, String race, Row now) {
        var revision = now.getLong(0);
        var clockRevision = now.getLong(3);
        var known = ready.get(race);
        if (known == null || known.revision() != revision) {
            var loaded = load(session, race, ArmedSpans.of(now, 4));
            known = new Ready(revision, loaded, clockRevision, clocks(session, race, loaded));
            ready.put(race, known);
        } else if (known.clockRevision() != clockRevision) {
            known = new Ready(revision, known.race(), clockRevision, clocks(session, race, known.race()));
            ready.put(race, known);
        }
        return known;
    }

    private static ClockHistory clocks(PgSession session, String race, ScoringRace ready) {
        return RaceClocks.history(session, race, Instant.ofEpochMilli(ready.firstGunMs()));
    }

    private static ScoringRace load(PgSession session, String race, ArmedSpan armed) {
        var targets = new ArrayList<TargetEntry>();
        for (var row : session.query(TARGETS, race)) {
            targets.add(target(row));
        }
        return ScoringRace.of(
                CorrectedRaces.getUncorrected(session, race),
                courses(session, race),
                List.copyOf(targets),
                CorrectionRows.ofRace(session, race),
                armed);
    }

    private static Map<String, Terrain> courses(PgSession session, String race) {
        var courses = new HashMap<String, Terrain>();
        for (var row : session.query(COURSES, race)) {
            var line = CourseLine.of(CourseRow.parsePoints(row.getString(1)));
            var effort = EffortProfile.levelM(line, RecordPace.STEP_M);
            courses.put(row.getString(0), Terrain.of(line.lengthM(), RecordPace.STEP_M, effort));
        }
        return courses;
    }

    private static TargetEntry target(Row row) {
        try {
            return Json.mapper().readValue(row.getString(0), TargetEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
