package run.boylston.pace.results;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static run.boylston.pace.stack.SmallRace.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** Every list is of the race as it is corrected: its finish where it was moved to, without the points that are gone. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class CorrectedListsTest {

    private static final String REASON = ",\"who\":\"Ann\",\"why\":\"seen on video\"}";

    /** The small race with a point more, 200 m beyond the one half-way. */
    private static final String DEFINITION = SmallRace.DEFINITION
            .replace("\"5K\",\"Finish\"]", "\"5K\",\"Bridge\",\"Finish\"]")
            .replace(
                    "{\"id\":\"Finish\",\"name\"",
                    "{\"id\":\"Bridge\",\"name\":\"Bridge\",\"distanceM\":5200,\"mats\":"
                            + "[{\"id\":\"Bridge\",\"role\":\"MAIN\",\"offsetM\":0}]},{\"id\":\"Finish\",\"name\"");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void aMovedFinishIsTheFinishOfEveryList() {
        // given
        var organiser = underWay("list-finish");

        // when
        correct(organiser, "{\"kind\":\"moveFinish\",\"contest\":\"ten\",\"point\":\"5K\"" + REASON);

        // then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> organiser.get("/standings").body("standings.bib", contains("101", "102")));
        organiser
                .get("/standings")
                .body("point", equalTo("5K"))
                .body("standings.place", contains(1, 2))
                .body("standings.netMs", contains(1_300_000, 1_400_000));
        organiser.get("/standings?point=Finish").statusCode(400).body("problems.at", contains("point"));
        organiser
                .get("/results.csv")
                .body(containsString(",time_basis,Start,5K,results_status\n"))
                .body(containsString("women,first,1,1,1,101,Ada Ames,F,30,Finished,0:21:40,0:21:41,0:21:40,NET,"));
        organiser
                .get("/results.xml")
                .body("ResultList.ClassResult[0].Course.Length", equalTo("5000"))
                .body("ResultList.ClassResult[0].PersonResult[0].Result.Time", equalTo("1300"))
                .body("ResultList.ClassResult[0].PersonResult[0].Result.SplitTime.size()", equalTo(0));
    }

    @Test
    void aClosedPointIsOnNoList() {
        // given
        var organiser = underWay("list-closed");

        // when
        correct(organiser, "{\"kind\":\"closePoint\",\"point\":\"5K\"" + REASON);

        // then
        isGone(organiser, "5K", "Bridge");
    }

    @Test
    void aMergedPointIsTheOtherOnEveryList() {
        // given
        var organiser = underWay("list-merged");

        // when
        correct(organiser, "{\"kind\":\"mergePoint\",\"point\":\"5K\",\"into\":\"Bridge\"" + REASON);

        // then
        isGone(organiser, "5K", "Bridge");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> organiser.get("/standings?point=Bridge").body("standings.bib", contains("101", "102")));
        organiser.get("/results.xml").body(containsString("<ControlCode>Bridge</ControlCode><Time>1"));
    }

    private static void isGone(Organiser organiser, String gone, String stays) {
        organiser.get("/standings?point=" + gone).statusCode(400).body("problems.at", contains("point"));
        organiser.get("/standings?point=" + stays).statusCode(200);
        organiser.get("/results.csv").body(containsString(",time_basis,Start,Bridge,Finish,results_status\n"));
        organiser
                .get("/results.xml")
                .body("ResultList.ClassResult[0].Course.Length", equalTo("10000"))
                .body("ResultList.ClassResult[0].PersonResult[0].Result.SplitTime.ControlCode", equalTo(stays));
    }

    /** Two of the three are through the half-way point. */
    private Organiser underWay(String race) {
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        organiser.put("", "application/json", DEFINITION).statusCode(200);
        try (var topics = new Topics(bootstrapServers, Topic.RACE_PROGRESS)) {
            topics.send(read(race, "C101", "Start", 1), read(race, "C101", "5K", 1_301));
            topics.send(read(race, "C102", "Start", 2), read(race, "C102", "5K", 1_402));
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> organiser
                .get("/standings?point=5K")
                .statusCode(200)
                .body("standings.bib", contains("101", "102")));
        return organiser;
    }

    private static void correct(Organiser organiser, String body) {
        organiser.post("/corrections", body).statusCode(201);
    }
}
