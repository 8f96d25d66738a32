package run.boylston.pace.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.postgres.PgTransactions;
import run.boylston.pace.stack.Organiser;
import run.boylston.pace.stack.RaceTables;
import run.boylston.pace.stack.RealStack;
import run.boylston.pace.stack.SmallRace;
import run.boylston.pace.stack.Topics;

/** A file with mistakes of several kinds: every one is told in one answer with its place, and the race is as it was. */
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RefusedWholeTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    PgTransactions transactions;

    @Test
    void aStartList() {
        var list = SmallRace.HEADER
                + "101,Ada Ames,runner,ten,women,first,F,30,USA,C101,T1,,,,record,false\n"
                + "102,Bea Bell,runner,ten,women,first,F,41,USA,C102 C101,T1,,,,,false\n"
                + "8,Short,runner\n"
                + "\n"
                + "101,Cal Cole,rider,eleven,boys,second,Q,old,us,C103,,,shy,,gold,perhaps\n"
                + ",,runner,ten,men,first,M,121,USA,C/104,,,alias,,,false\n"
                + "106,\"Eve Ely,runner,ten,women,first,F,30,USA,C106,,,,,,false\n";

        refused("whole-list", "/start-list", CSV, list)
                .has(3, "duplicate-chip", "duplicate-tracker")
                .has(4, "columns", "missing")
                .has(
                        6,
                        "duplicate-bib",
                        "kind",
                        "unknown-contest",
                        "unknown-division",
                        "unknown-wave",
                        "sex",
                        "age",
                        "country",
                        "visibility",
                        "unknown-target",
                        "yes-or-no")
                .has(7, "missing", "age", "character")
                .has(8, "csv");
    }

    @Test
    void aDrawnCourse() {
        var lines = IntStream.rangeClosed(0, 100)
                .filter(index -> index < 30 || index > 45)
                .mapToObj(index -> SmallRace.latAt(index * 100) + ",-71.5,10")
                .collect(Collectors.toList());
        lines.set(3, "north,-71.5,10");
        lines.set(4, "95,-71.5,10");
        lines.set(5, SmallRace.latAt(500) + ",-71.5");

        refused("whole-line", "/course?contest=ten", CSV, "lat,lon,elevation_m\n" + String.join("\n", lines))
                .has(5, "number", "coordinates")
                .has(6, "coordinates")
                .has(7, "columns")
                .has(32, "gap");
    }

    @Test
    void aMeasuredCourse() {
        var lines = IntStream.rangeClosed(0, 100)
                .filter(index -> index < 30 || index > 45)
                .mapToObj(index -> index * 100 + "," + SmallRace.latAt(index * 100) + ",-71.5,10")
                .collect(Collectors.toList());
        lines.set(3, "300,42,west,10");
        lines.set(10, "10," + SmallRace.latAt(1_000) + ",-71.5,10");

        refused(
                        "whole-course",
                        "/course?contest=ten",
                        CSV,
                        "distance_m,lat,lon,elevation_m\n" + String.join("\n", lines))
                .has(5, "number")
                .has(12, "course")
                .has(32, "course");
    }

    @Test
    void recordsOfWhichOneIsOfNoTime() {
        var one = SmallRace.RECORDS.strip();
        var other = one.replace("0:40:00", "0:00:00").replace("\"RATIFIED\"", "null");
        var third = one.replace("\"ten\"", "\"eleven\"").replace("0:40:00", "soon");
        var records = "["
                + List.of(one, other, third).stream()
                        .map(list -> list.substring(1, list.length() - 1))
                        .collect(Collectors.joining(","))
                + "]";

        refused("whole-records", "/records", JSON, records)
                .has("/1/id", "duplicate")
                .has("/1/status", "missing")
                .has("/1/time", "time")
                .has("/2/id", "duplicate")
                .has("/2/contest", "unknown-contest")
                .has("/2/time", "time");
    }

    @Test
    void aRace() {
        var definition = SmallRace.DEFINITION
                .replace("America/New_York", "Atlantis")
                .replace("\"18-39\"", "\"young\"")
                .replace("[\"Start\",\"5K\",\"Finish\"]", "[\"Start\",\"7K\",\"Finish\"],\"highestSeededBib\":0")
                .replace("\"maxSpeedMps\":7.5}]", "\"maxSpeedMps\":0}]");

        refused("whole-race", "", JSON, definition)
                .has("/zone", "zone")
                .has("/ageGroups/0", "age-group")
                .has("/contests/0/highestSeededBib", "bib")
                .has("/contests/0/points", "unknown-point")
                .has("/divisions/1/maxSpeedMps", "speed");
    }

    private Refusal refused(String race, String path, String type, String body) {
        var organiser = new Organiser(race);
        organiser.load(SmallRace.START_LIST);
        try (var catalog = new Topics(bootstrapServers, Topic.RACE_CATALOG)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> catalog.find(race + "/entrant/101").isPresent());
            var before = RaceTables.of(transactions, race);

            var answer = organiser
                    .put(path, type, body)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("nothing was changed"));

            assertThat(RaceTables.of(transactions, race)).isEqualTo(before);
            return new Refusal(answer);
        }
    }

    private record Refusal(ValidatableResponse answer) {

        Refusal has(int line, String... reasons) {
            return hasAt("line", Integer.toString(line), reasons);
        }

        Refusal has(String at, String... reasons) {
            return hasAt("at", at, reasons);
        }

        private Refusal hasAt(String where, String place, String... reasons) {
            List<Map<String, Object>> problems = answer.extract().path("problems");
            assertThat(problems)
                    .filteredOn(problem -> place.equals(String.valueOf(problem.get(where))))
                    .as("problems at %s of %s", place, problems)
                    .isNotEmpty()
                    .extracting(problem -> problem.get("reason"))
                    .contains((Object[]) reasons);
            return this;
        }
    }
}
