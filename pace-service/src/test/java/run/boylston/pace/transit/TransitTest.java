package run.boylston.pace.transit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TransitTest {

    private static final String STATIONS =
            "name,line,lat,lon,closed\nSouth,Valley Line,42.0005,-71.5,\n" + "Middle,Valley Line,42.045,-71.5,yes\n";

    @Test
    void aTimetableTakesThePlaceOfAListOfStations() {
        // given
        var organiser = new Organiser("timetable");
        organiser.load(SmallRace.START_LIST);
        organiser
                .put("/transit?credit=us", "text/csv", STATIONS)
                .statusCode(200)
                .body("stations.name", contains("South", "Middle"))
                .body("stations.closed", contains(false, true));

        // then
        putTimetable("timetable", new Feed(), "?closed=Middle&withinM=500")
                .statusCode(200)
                .body("stations.name", contains("Middle", "South"))
                .body("trips", hasSize(2));
        organiser.delete("/transit").statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({
        "'name,line', 'name', line",
        "42.0005, 142, lat",
        "42.0005, north, lat",
        "yes, perhaps, closed",
        "'Middle', 'South', id"
    })
    void aListOfStationsThatNobodyCanUseIsRefused(String right, String wrong, String at) {
        // given
        var organiser = new Organiser("stations");
        organiser.load(SmallRace.START_LIST);

        // then
        organiser
                .put("/transit", "text/csv", STATIONS.replace(right, wrong))
                .statusCode(400)
                .body("problems.at", hasItem(at));
    }

    @Test
    void aTimetableNeedsACourseAndANearnessThatCanBe() {
        // given
        var organiser = new Organiser("nowhere");
        organiser.put("", "application/json", SmallRace.DEFINITION).statusCode(200);

        // then
        putTimetable("nowhere", new Feed(), "").statusCode(409);
        putTimetable("nowhere", new Feed(), "?withinM=0").statusCode(400);
        putTimetable("no-such-race", new Feed(), "").statusCode(404);
    }

    private static ValidatableResponse putTimetable(String race, Feed feed, String query) {
        return given().auth()
                .oauth2(Organiser.KEY)
                .contentType("application/zip")
                .body(feed.zip())
                .put("/manage/races/" + race + "/transit" + query)
                .then();
    }
}
