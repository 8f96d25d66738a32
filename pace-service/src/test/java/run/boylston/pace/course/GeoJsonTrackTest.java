package run.boylston.pace.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonTrackTest {

    private static final String LINE = "{\"type\":\"LineString\",\"coordinates\":[[-71.5,42,12.5],[-71.5,42.1]]}";

    @Test
    void readsALineWhereverItStands() {
        // given
        var feature = "{\"type\":\"Feature\",\"properties\":null,\"geometry\":" + LINE + "}";
        var point = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}";
        var collection = "{\"type\":\"FeatureCollection\",\"features\":[" + point + "," + feature + "]}";

        // then
        assertThat(read(LINE).points())
                .first()
                .isEqualTo(new TrackPoint(42, -71.5, 12.5, FilePlace.pointer("/coordinates/0")));
        assertThat(read(collection).points())
                .hasSize(2)
                .last()
                .returns(FilePlace.pointer("/features/1/geometry/coordinates/1"), TrackPoint::place)
                .returns(false, TrackPoint::hasElevation);
    }

    @Test
    void readsTheLinesOfAMultiLineAsParts() {
        assertThat(read("{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[1,3]],[[1,4]]]}")
                        .parts())
                .hasSize(2);
    }

    @Test
    void tellsEveryPositionThatIsNone() {
        // given
        var json = "{\"type\":\"LineString\",\"coordinates\":[[-71.5,42],[42],[\"a\",\"b\"],[-71.5,142],7]}";

        // then
        assertThat(read(json).problems())
                .extracting(problem -> problem.place().pointer())
                .containsExactly("/coordinates/1", "/coordinates/2", "/coordinates/3", "/coordinates/4");
    }

    @Test
    void tellsWhatOughtToBeAListAndIsNone() {
        assertThat(reasons("{\"type\":\"LineString\",\"coordinates\":{\"a\":1}}"))
                .containsExactly("list");
        assertThat(reasons("{\"type\":\"LineString\"}")).containsExactly("list");
        assertThat(reasons("{\"type\":\"MultiLineString\",\"coordinates\":[7,[[1,2]]]}"))
                .containsExactly("list");
        assertThat(reasons("{\"type\":\"FeatureCollection\",\"features\":{\"a\":1}}"))
                .containsExactly("list", "no-track");
        assertThat(reasons("{\"type\":\"GeometryCollection\",\"geometries\":{\"a\":1}}"))
                .containsExactly("list", "no-track");
    }

    @Test
    void refusesWhatIsNotOneCourse() {
        assertThat(reasons("{}")).containsExactly("no-track");
        assertThat(reasons("")).containsExactly("no-track");
        assertThat(reasons("{\"type\":\"GeometryCollection\",\"geometries\":[" + LINE + "," + LINE + "]}"))
                .containsExactly("several");
        assertThat(reasons("{\"type\":")).containsExactly("json");
    }

    private static Track read(String json) {
        return GeoJsonTrack.read(json.getBytes(UTF_8));
    }

    private static List<String> reasons(String json) {
        return read(json).problems().stream().map(TrackProblem::reason).toList();
    }
}
