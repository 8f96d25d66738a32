package run.boylston.pace.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.Json;

/** Reads the one line of a GeoJSON file (RFC 7946), however deep it stands; other geometries are passed over. */
public final class GeoJsonTrack {

    private final List<TrackProblem> problems = new ArrayList<>();
    private final List<List<List<TrackPoint>>> lines = new ArrayList<>();

    private GeoJsonTrack() {}

    public static Track read(byte[] file) {
        try {
            var json = new GeoJsonTrack();
            json.collect(Json.mapper().readTree(file), "");
            return json.track();
        } catch (JsonProcessingException e) {
            var place = e.getLocation() == null
                    ? null
                    : FilePlace.line(e.getLocation().getLineNr());
            return new Track(List.of(), List.of(new TrackProblem(place, "json", e.getOriginalMessage())));
        } catch (IOException e) {
            return new Track(List.of(), List.of(new TrackProblem(null, "json", "Not readable.")));
        }
    }

    private void collect(JsonNode node, String at) {
        switch (node.path("type").asText()) {
            case "FeatureCollection" -> collectAll(node.path("features"), at + "/features");
            case "GeometryCollection" -> collectAll(node.path("geometries"), at + "/geometries");
            case "Feature" -> collect(node.path("geometry"), at + "/geometry");
            case "LineString" -> lines.add(List.of(part(node.path("coordinates"), at + "/coordinates")));
            case "MultiLineString" -> lines.add(parts(node.path("coordinates"), at + "/coordinates"));
            default -> {
                // Points and areas: what else a map of a race shows.
            }
        }
    }

    private void collectAll(JsonNode nodes, String at) {
        var list = list(nodes, at);
        for (var index = 0; index < list.size(); index++) {
            collect(list.get(index), at + "/" + index);
        }
    }

    private List<List<TrackPoint>> parts(JsonNode coordinates, String at) {
        var parts = new ArrayList<List<TrackPoint>>();
        var list = list(coordinates, at);
        for (var index = 0; index < list.size(); index++) {
            parts.add(part(list.get(index), at + "/" + index));
        }
        return parts;
    }

    private List<TrackPoint> part(JsonNode coordinates, String at) {
        var list = list(coordinates, at);
        var points = new ArrayList<TrackPoint>(list.size());
        for (var index = 0; index < list.size(); index++) {
            var place = FilePlace.pointer(at + "/" + index);
            var lon = number(list.get(index).path(0));
            var lat = number(list.get(index).path(1));
            if (TrackPoint.isOnEarth(lat, lon)) {
                points.add(new TrackPoint(lat, lon, number(list.get(index).path(2)), place));
            } else {
                problems.add(new TrackProblem(place, "coordinates", "A position is [longitude, latitude, elevation]."));
            }
        }
        return points;
    }

    /** An object has a size too, and nothing at an index: what ought to be a list and is none is told, and passed over. */
    private JsonNode list(JsonNode node, String at) {
        if (node.isArray()) {
            return node;
        }
        problems.add(new TrackProblem(FilePlace.pointer(at), "list", "A list, in square brackets."));
        return MissingNode.getInstance();
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }

    private Track track() {
        if (lines.size() > 1) {
            problems.add(new TrackProblem(null, "several", "Keep the one line that is the course."));
        } else if (lines.isEmpty()) {
            problems.add(new TrackProblem(null, "no-track", "The file has no LineString."));
        }
        return new Track(lines.isEmpty() ? List.of() : lines.get(0), problems);
    }
}
