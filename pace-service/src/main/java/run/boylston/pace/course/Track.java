package run.boylston.pace.course;

import java.util.List;

/**
 * A line as a file draws it: coordinates in the order they are run, and no distances that could be trusted.
 *
 * @param parts in order; more than one where a recording was interrupted
 * @param problems of the file; what they concern is not among the points
 */
public record Track(List<List<TrackPoint>> parts, List<TrackProblem> problems) {

    public Track {
        parts = parts.stream().filter(part -> !part.isEmpty()).map(List::copyOf).toList();
        problems = List.copyOf(problems);
    }

    List<TrackPoint> points() {
        return parts.stream().flatMap(List::stream).toList();
    }
}
