package run.boylston.pace.entrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class StartListTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Topics catalog;

    @BeforeEach
    void watch() {
        catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void whatARaceHasOnlyOneOfNeedNotBeSaid() {
        // given
        var organiser = new Organiser("only");
        organiser.load(SmallRace.START_LIST);
        var list = "bib,name,contest,chip\n101,Ada Ames,ten,C101\n";

        // then
        organiser
                .put("/start-list", "text/csv", list)
                .statusCode(400)
                .body("problems.at", hasItem("division"))
                .body("problems.at", not(hasItem("wave")));

        // when
        organiser.put("/start-list", "text/csv", SmallRace.HEADER).statusCode(200);
        var men = SmallRace.DEFINITION.indexOf(",\n   {\"id\":\"men\"");
        var onlyWomen = SmallRace.DEFINITION.substring(0, men) + "]}";
        organiser.put("", "application/json", onlyWomen).statusCode(200);
        organiser.put("/start-list", "text/csv", list).statusCode(200);

        // then
        await().atMost(PATIENCE).until(() -> catalog.find("only/entrant/101")
                .map(String::new)
                .filter(entry -> entry.contains("\"division\":\"women\",\"wave\":\"first\""))
                .isPresent());
    }

    @Test
    void aRunIsHeldAgainstRecordsOfItsOwnContestAlone() {
        // given
        var organiser = new Organiser("own-records");
        organiser
                .put(
                        "",
                        "application/json",
                        SmallRace.DEFINITION.replace(
                                "\"contests\":[",
                                "\"contests\":[{\"id\":\"five\",\"name\":\"5K\",\"distanceM\":5000,"
                                        + "\"points\":[\"Start\",\"5K\"]},"))
                .statusCode(200);
        organiser.put("/records", "application/json", SmallRace.RECORDS).statusCode(200);

        // then
        var ofFive = SmallRace.START_LIST.replace("Ada Ames,runner,ten", "Ada Ames,runner,five");
        organiser
                .put("/start-list", "text/csv", ofFive)
                .statusCode(400)
                .body("problems.line", contains(2))
                .body("problems.at", contains("targets"))
                .body("problems.reason", contains("contest"));
        organiser.put("/start-list", "text/csv", SmallRace.START_LIST).statusCode(200);
    }

    @Test
    void theCatalogueLearnsWhoIsPublicAndNobodyElse() {
        // given
        new Organiser("catalogue").load(SmallRace.START_LIST);

        // when
        await().atMost(PATIENCE)
                .until(() -> catalog.find("catalogue/entrant/102").isPresent());

        // then
        assertThat(new String(catalog.find("catalogue/entrant/102").orElseThrow()))
                .contains("\"ageGroup\":\"40+\"", "\"trackerOwner\":\"a friend's phone\"")
                .doesNotContain("41", "C102", "T102");
        assertThat(catalog.find("catalogue")).isPresent();
        assertThat(catalog.find("catalogue/course/ten")).isPresent();
        assertThat(catalog.find("catalogue/target/record")).isPresent();
        assertThat(catalog.find("catalogue/entrant/103")).isEmpty();
    }

    @Test
    void whoIsTakenOffLeavesTheCatalogue() {
        // given
        var organiser = new Organiser("leaving");
        organiser.load(SmallRace.START_LIST);
        await().atMost(PATIENCE).until(() -> catalog.find("leaving/entrant/102").isPresent());

        // when
        var hidden = SmallRace.START_LIST.replace("a friend's phone,,", "a friend's phone,hidden,");
        organiser.put("/start-list", "text/csv", hidden).statusCode(200).body("entrants", equalTo(3));

        // then
        await().atMost(PATIENCE).until(() -> catalog.find("leaving/entrant/102").isEmpty());
        assertThat(catalog.find("leaving/entrant/101")).isPresent();
    }

    @Test
    void aBrokenListIsRefusedWholeWithEveryLine() {
        // given
        var organiser = new Organiser("broken");
        organiser.load(SmallRace.START_LIST);
        var list = SmallRace.HEADER
                + "101,Ada Ames,runner,ten,women,first,F,30,USA,C101,,,,,,false\n"
                + "101,Ada Again,runner,ten,women,first,F,30,USA,C101,,,,,,false\n"
                + ",Nobody,runner,twenty,women,second,Q,old,USA,C7,,,secret,,gold,false\n"
                + "8,Short,runner\n";

        // when
        var answer = organiser.put("/start-list", "text/csv", list);

        // then
        answer.statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("problems.findAll { it.line == 3 }.reason", hasItems("duplicate-bib", "duplicate-chip"))
                .body(
                        "problems.findAll { it.line == 4 }.at",
                        hasItems("bib", "contest", "wave", "sex", "age", "visibility", "targets"))
                .body("problems.findAll { it.line == 5 }.reason", hasItem("columns"));
        assertThat(organiser.get("/results.csv").extract().asString()).contains("Bea Bell");
    }

    @Test
    void aListOfTheWholeFieldLoads() {
        // given
        var organiser = new Organiser("large");
        organiser.load(SmallRace.HEADER);
        var list = new StringBuilder(SmallRace.HEADER);
        for (var bib = 1; bib <= 27_042; bib++) {
            list.append(bib)
                    .append(",Runner ")
                    .append(bib)
                    .append(",runner,ten,women,first,F,30,USA,C")
                    .append(bib);
            list.append(",,,,,record,true\n");
        }

        // when
        var answer = organiser.put("/start-list", "text/csv", list.toString());

        // then
        answer.statusCode(200).body("entrants", equalTo(27_042));
        await().atMost(PATIENCE).until(() -> catalog.find("large/entrant/27042").isPresent());
    }
}
