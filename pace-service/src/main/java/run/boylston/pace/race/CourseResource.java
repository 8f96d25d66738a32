package run.boylston.pace.race;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.course.GeoJsonTrack;
import run.boylston.pace.course.GpxTrack;
import run.boylston.pace.problem.ProblemException;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.record.TargetTables;

/** The line that a contest is run on, and what lies along it. */
@Path("/manage/races/{race}")
public class CourseResource {

    /** A point every twenty metres of the longest day's run, and well within one record. */
    private static final int MOST_POINTS = 10_000;

    private final RaceChange change;
    private final TargetTables targetTables;

    CourseResource(RaceChange change, TargetTables targetTables) {
        this.change = change;
        this.targetTables = targetTables;
    }

    /**
     * @param credit whose map data it is; shown on every map
     * @param level whether a course may lack elevations, because it is level
     */
    @PUT
    @Path("course")
    @Consumes("text/csv")
    public Uni<CourseEntry> putCourse(
            @PathParam("race") String race,
            @RestQuery String contest,
            @RestQuery String credit,
            @RestQuery boolean level,
            String body) {
        return put(race, contest, credit, (distanceM, to) -> CourseCsv.readPoints(body, distanceM, level, to));
    }

    @PUT
    @Path("course")
    @Consumes({"application/gpx+xml", "application/xml", "text/xml"})
    public Uni<CourseEntry> putGpx(
            @PathParam("race") String race,
            @RestQuery String contest,
            @RestQuery String credit,
            @RestQuery boolean level,
            byte[] body) {
        var track = GpxTrack.read(body);
        return put(race, contest, credit, (distanceM, to) -> CourseTracks.points(track, distanceM, level, to));
    }

    @PUT
    @Path("course")
    @Consumes({"application/geo+json", "application/json"})
    public Uni<CourseEntry> putGeoJson(
            @PathParam("race") String race,
            @RestQuery String contest,
            @RestQuery String credit,
            @RestQuery boolean level,
            byte[] body) {
        var track = GeoJsonTrack.read(body);
        return put(race, contest, credit, (distanceM, to) -> CourseTracks.points(track, distanceM, level, to));
    }

    /** Takes the course away with its landmarks: before its contest is of another distance, or for good. */
    @DELETE
    @Path("course")
    public Uni<Void> delete(@PathParam("race") String race, @RestQuery String contest) {
        return change.of(race, () -> RaceRow.getRace(race)
                .chain(() -> CourseRow.findCourse(race, String.valueOf(contest)))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("The contest has no course: " + contest))
                .call(CourseRow::delete)
                .call(() -> rebuildTargets(race))
                .call(gone -> OutboxRow.replace(List.of(gone.entry().key()), List.of()))
                .chain(() -> change.revise(race))
                .replaceWithVoid());
    }

    /** The course must be there before its landmarks. */
    @PUT
    @Path("landmarks")
    @Consumes("text/csv")
    public Uni<CourseEntry> putLandmarks(@PathParam("race") String race, @RestQuery String contest, String body) {
        var problems = new Problems();
        var landmarks = CourseCsv.readLandmarks(body, problems);
        problems.refuse("list of landmarks");
        return change.of(race, () -> contestDistance(race, contest)
                .chain(() -> CourseRow.findCourse(race, contest))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.conflict("Load the contest's course first."))
                .chain(() -> CourseRow.upsert(race, contest, row -> row.landmarks = CourseRow.json(landmarks)))
                .call(OutboxRow::add));
    }

    private static Uni<Double> contestDistance(String race, String contest) {
        return RaceRow.getRace(race).map(RaceRow::readDefinition).map(definition -> {
            if (!definition.hasContest(contest)) {
                throw ProblemException.badRequest("Name a contest of the race: ?contest=");
            }
            return definition.getContest(contest).distanceM();
        });
    }

    private interface Reader {
        List<Point> points(double contestDistanceM, Problems problems);
    }

    private Uni<CourseEntry> put(String race, String contest, String credit, Reader reader) {
        return change.of(race, () -> contestDistance(race, contest)
                .map(distanceM -> readPoints(reader, distanceM))
                .chain(points -> CourseRow.upsert(race, contest, row -> {
                    row.credit = credit == null ? "" : credit;
                    row.points = points;
                }))
                .call(OutboxRow::add)
                .call(() -> rebuildTargets(race))
                .call(() -> change.revise(race)));
    }

    private Uni<Void> rebuildTargets(String race) {
        var problems = new Problems();
        return targetTables.rebuild(race, problems).invoke(() -> problems.refuse("course"));
    }

    private static String readPoints(Reader reader, double distanceM) {
        var problems = new Problems();
        var points = reader.points(distanceM, problems);
        if (points.size() > MOST_POINTS) {
            problems.at("", "points", "A course has at most " + MOST_POINTS + " points, not " + points.size() + ".");
        }
        problems.refuse("course");
        return CourseRow.json(points);
    }
}
