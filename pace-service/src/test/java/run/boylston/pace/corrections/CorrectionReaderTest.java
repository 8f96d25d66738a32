package run.boylston.pace.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import run.boylston.contracts.Json;
import run.boylston.pace.correction.Correction.MergePoint;
import run.boylston.pace.correction.RaceCorrections;
import run.boylston.pace.json.JsonBody;
import run.boylston.pace.problem.Problem;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceDefinition;
import run.boylston.pace.stack.SmallRace;

class CorrectionReaderTest {

    /** The ten kilometres, and eight that leave them at 5K for a finish of their own. */
    private static final String TWO_CONTESTS = SmallRace.DEFINITION
            .replace(
                    "\"5K\",\"Finish\"]}]",
                    "\"5K\",\"7K\",\"Finish\"]},"
                            + "{\"id\":\"eight\",\"name\":\"8K\",\"distanceM\":8000,\"points\":[\"Start\",\"5K\",\"Lake\"]}]")
            .replace(
                    "{\"id\":\"Finish\",\"name\"",
                    point("7K", 7_000) + point("Lake", 8_000) + "{\"id\":\"Finish\",\"name\"");

    @Test
    void aPointIsMergedIntoOneThatEveryContestPassesThatPassedIt() {
        assertThat(problems(TWO_CONTESTS, "{\"kind\":\"mergePoint\",\"point\":\"7K\",\"into\":\"5K\"}"))
                .isEmpty();
        assertThat(problems(TWO_CONTESTS, "{\"kind\":\"mergePoint\",\"point\":\"5K\",\"into\":\"7K\"}"))
                .containsExactly("/into contest The contest eight passes 5K and not 7K.");
    }

    @Test
    void aMergerThatWouldTakeATimeAwayDoesNothing() {
        // given: entered when no contest was the poorer for it, and the race laid down anew since
        var race = race(TWO_CONTESTS).entry("two", 1);

        // then
        assertThat(RaceCorrections.apply(race, List.of(new MergePoint("5K", "7K"))))
                .isEqualTo(race);
        assertThat(RaceCorrections.apply(race, List.of(new MergePoint("7K", "5K")))
                        .points())
                .hasSize(4);
    }

    @Test
    void aJudgesTimeMayBeAsLateAsTheLongestContestTakes() {
        // given
        var sixDays = SmallRace.DEFINITION.replace("\"distanceM\":10000", "\"distanceM\":250000");

        // then
        assertThat(problems(sixDays, judged("2018-04-22T16:00:00Z"))).isEmpty();
        assertThat(problems(sixDays, judged("2018-06-22T16:00:00Z"))).hasSize(1);
        assertThat(problems(sixDays, judged("2018-04-10T16:00:00Z"))).hasSize(1);
        assertThat(problems(SmallRace.DEFINITION, judged("2018-04-22T16:00:00Z")))
                .containsExactly("/time time Days away from the race: " + Instant.parse("2018-04-22T16:00:00Z"));
    }

    private static String judged(String time) {
        return "{\"kind\":\"enterSplit\",\"bib\":\"101\",\"point\":\"Finish\",\"time\":\"" + time + "\"}";
    }

    private static String point(String id, int distanceM) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"distanceM\":%d,\"mats\":[{\"id\":\"%s\",\"role\":\"MAIN\",\"offsetM\":0}]},"
                .formatted(id, id, distanceM, id);
    }

    /** What is wrong with a correction, word by word. */
    private static List<String> problems(String definition, String body) {
        var problems = new Problems();
        new CorrectionReader(
                        new JsonBody(parse(body, JsonNode.class), problems),
                        race(definition),
                        Map.of("101", "ten"),
                        problems)
                .read();
        return problems.items().stream().map(CorrectionReaderTest::word).toList();
    }

    private static String word(Problem.Item item) {
        return item.at() + " " + item.reason() + " " + item.detail();
    }

    private static RaceDefinition race(String definition) {
        return parse(definition, RaceDefinition.class);
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
