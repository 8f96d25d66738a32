package run.boylston.simulator.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.ResultsStatus;
import run.boylston.contracts.race.RaceEntry.Wave;

/** The race as an organiser would load it: the files of the folder {@code boston-2018} beside this code's resources. */
public final class RaceFiles {

    /** The race's id. */
    public static final String RACE = "boston-2018";

    /** Whose map the course was made with. */
    public static final String CREDIT = "© OpenStreetMap contributors";

    public byte[] course() {
        return bytes("course.csv");
    }

    public byte[] landmarks() {
        return bytes("landmarks.csv");
    }

    public byte[] stations() {
        return bytes("stations.csv");
    }

    public byte[] records() {
        return bytes("records.json");
    }

    public byte[] campaigns() {
        return bytes("campaign.json");
    }

    /** The race as it is put, with divisions added to those of the file. */
    public byte[] race(boolean simulated, List<Division> added) {
        var body = raceTree();
        body.put("simulated", simulated);
        added.forEach(division -> body.withArray("divisions").add(Json.mapper().<JsonNode>valueToTree(division)));
        return Json.write(body);
    }

    /** The file's race as pace-service will publish it. */
    public RaceEntry entry() {
        var body = raceTree();
        body.put("type", "race").put("race", RACE).put("revision", 0).put("resultsStatus", ResultsStatus.LIVE.name());
        body.put("firstGun", Instant.EPOCH.toString());
        var race = Json.mapper().convertValue(body, RaceEntry.class);
        return startingAt(
                race.waves().stream()
                        .map(Wave::gunTime)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                race);
    }

    /** By distance. */
    public List<CourseEntry.Point> coursePoints() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var lines = format.parse(new InputStreamReader(open("course.csv"), StandardCharsets.UTF_8))) {
            var points = new ArrayList<CourseEntry.Point>();
            lines.forEach(line -> points.add(new CourseEntry.Point(
                    number(line, "distance_m"),
                    number(line, "lat"),
                    number(line, "lon"),
                    number(line, "elevation_m"))));
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RaceEntry startingAt(Instant firstGun, RaceEntry race) {
        return new RaceEntry(
                race.race(),
                race.revision(),
                race.name(),
                race.date(),
                race.zone(),
                firstGun,
                race.resultsStatus(),
                race.simulated(),
                race.contests(),
                race.points(),
                race.waves(),
                race.divisions(),
                race.publicDelayS(),
                race.access());
    }

    private static double number(CSVRecord line, String column) {
        return Double.parseDouble(line.get(column));
    }

    private ObjectNode raceTree() {
        try {
            return Json.read(bytes("race.json"), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String file) {
        try (var in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return RaceFiles.class.getResourceAsStream("/" + RACE + "/" + file);
    }
}
