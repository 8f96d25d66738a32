package run.boylston.pace.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpxTrackTest {

    private static final String GPX =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="anybody" xmlns="http://www.topografix.com/GPX/1/1">
              <wpt lat="1" lon="2"><ele>3</ele></wpt>
              <trk><name>Course</name>
                <trkseg>
                  <trkpt lat="42.0" lon="-71.5"><ele>12.5</ele><time>2018-04-16T14:00:00Z</time></trkpt>
                  <trkpt lat="42.1" lon="-71.5"><extensions><hr>150</hr></extensions></trkpt>
                </trkseg>
                <trkseg>
                  <trkpt lat="42.2" lon="-71.5"/>
                </trkseg>
              </trk>
            </gpx>
            """;

    @Test
    void readsTheTrackInPartsWithLines() {
        // when
        var track = read(GPX);

        // then
        assertThat(track.problems()).isEmpty();
        assertThat(track.parts()).hasSize(2);
        assertThat(track.points()).hasSize(3).first().isEqualTo(new TrackPoint(42, -71.5, 12.5, FilePlace.line(6)));
        assertThat(track.points().get(1).hasElevation()).isFalse();
    }

    @Test
    void readsARouteIfThereIsNoTrack() {
        assertThat(read("<gpx><rte><rtept lat='42' lon='-71'><ele>1</ele></rtept></rte></gpx>")
                        .points())
                .containsExactly(new TrackPoint(42, -71, 1, FilePlace.line(1)));
    }

    @Test
    void readsTheEncodingThatTheFileDeclares() {
        // given
        var gpx = GPX.replace("UTF-8", "ISO-8859-1").replace("Course", "Größe");

        // then
        assertThat(GpxTrack.read(gpx.getBytes(ISO_8859_1)).points()).hasSize(3);
    }

    @Test
    void tellsEveryPointWithoutCoordinates() {
        // given
        var gpx = GPX.replace("lat=\"42.0\"", "lat=\"north\"").replace("lat=\"42.2\"", "lat=\"99\"");

        // then
        assertThat(read(gpx).problems())
                .extracting(TrackProblem::place)
                .containsExactly(FilePlace.line(6), FilePlace.line(10));
    }

    @Test
    void refusesWhatIsNotOneCourse() {
        assertThat(reasons("<gpx/>")).containsExactly("no-track");
        assertThat(reasons("<gpx><trk/><trk/></gpx>")).containsExactly("several");
        assertThat(reasons("<gpx><trk>")).containsExactly("xml");
        assertThat(reasons("")).containsExactly("xml");
        assertThat(reasons("lat,lon\n1,2\n")).containsExactly("xml");
    }

    @Test
    void opensNoFileThatTheDocumentNames(@TempDir Path folder) throws IOException {
        // given
        var secret = Files.writeString(folder.resolve("secret"), "42.5");
        var gpx = "<!DOCTYPE gpx [<!ENTITY secret SYSTEM \"" + secret.toUri()
                + "\">]><gpx><trk><trkseg><trkpt lat='42' lon='1'><ele>&secret;</ele></trkpt></trkseg></trk></gpx>";

        // then
        assertThat(reasons(gpx)).containsExactly("xml");
        assertThat(read(gpx).points()).isEmpty();
    }

    @Test
    void expandsNoEntities() {
        assertThat(reasons("<!DOCTYPE gpx [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]><gpx><trk>&b;</trk></gpx>"))
                .containsExactly("xml");
    }

    private static Track read(String gpx) {
        return GpxTrack.read(gpx.getBytes(UTF_8));
    }

    private static List<String> reasons(String gpx) {
        return read(gpx).problems().stream().map(TrackProblem::reason).toList();
    }
}
