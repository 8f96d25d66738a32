package run.boylston.contracts.race;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * The line that a contest is run on.
 *
 * @param contest the contest's id
 * @param credit whose map data it is; shown on every map
 * @param points by distance, first at 0, last at the contest's distance; to be interpolated linearly
 */
public record CourseEntry(String race, String contest, String credit, List<Point> points, List<Landmark> landmarks)
        implements CatalogEntry {

    /** As JSON the array {@code [distanceM, lat, lon, elevationM]}: metres along the course, degrees, degrees, metres. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Point(double distanceM, double lat, double lon, double elevationM) {}

    /** @param kind {@code town}, {@code landmark}, {@code mile}, {@code spectator} */
    public record Landmark(double distanceM, String name, String kind) {}

    @Override
    @JsonIgnore
    public String key() {
        return race + "/course/" + contest;
    }
}
