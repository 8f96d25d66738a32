package run.boylston.e2e.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One entrant's race.
 *
 * @param race as put
 * @param entrant the start list's row
 * @param passed when each timing point was passed, by its id; what was missed is absent
 */
record OracleRun(JsonNode race, Map<String, String> entrant, Map<String, Instant> passed) {

    static OracleRun of(Posted posted, Map<String, String> entrant) {
        var chips = List.of(entrant.get("chip").split(" "));
        var reads = posted.reads().stream()
                .filter(read -> chips.contains(read.chip()))
                .toList();
        var unread = new OracleRun(posted.race(), entrant, Map.of());
        return new OracleRun(
                posted.race(), entrant, OracleCrossings.of(posted.race(), unread.pointIds(), unread.gun(), reads));
    }

    static JsonNode byId(JsonNode list, String id) {
        return stream(list)
                .filter(item -> item.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + id + " in " + list));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    String bib() {
        return entrant.get("bib");
    }

    String sex() {
        return entrant.get("sex");
    }

    String divisionId() {
        return entrant.get("division");
    }

    String waveId() {
        return entrant.get("wave");
    }

    /** The race's own words for the ages: {@code 18-39}, {@code 80+}; empty without an age. */
    String ageGroup() {
        if (entrant.get("age").isEmpty() || sex().isEmpty()) {
            return "";
        }
        var age = Integer.parseInt(entrant.get("age"));
        return stream(race.get("ageGroups"))
                .map(JsonNode::asText)
                .filter(group -> holds(group, age))
                .findFirst()
                .orElse("");
    }

    boolean isOfSameSex(OracleRun other) {
        return other.sex().equals(sex());
    }

    boolean isOfSameSexAndAge(OracleRun other) {
        return isOfSameSex(other) && other.ageGroup().equals(ageGroup());
    }

    private static boolean holds(String ageGroup, int age) {
        if (ageGroup.endsWith("+")) {
            return age >= Integer.parseInt(ageGroup.substring(0, ageGroup.length() - 1));
        }
        var bounds = ageGroup.split("-");
        return age >= Integer.parseInt(bounds[0]) && age <= Integer.parseInt(bounds[1]);
    }

    List<String> pointIds() {
        return stream(byId(race.get("contests"), entrant.get("contest")).get("points"))
                .map(JsonNode::asText)
                .toList();
    }

    private String startId() {
        return pointIds().get(0);
    }

    private String finishId() {
        return pointIds().get(pointIds().size() - 1);
    }

    Instant gun() {
        return OffsetDateTime.parse(
                        byId(race.get("waves"), waveId()).get("gunTime").asText())
                .toInstant();
    }

    private JsonNode division() {
        return byId(race.get("divisions"), divisionId());
    }

    boolean isByGun() {
        return division().get("officialTime").asText().equals("GUN");
    }

    boolean isPlaced() {
        return division().get("ranked").asBoolean() && passed.containsKey(finishId());
    }

    String status() {
        if (passed.containsKey(finishId())) {
            return "Finished";
        }
        return passed.isEmpty() ? "Inactive" : "Active";
    }

    private long netMsAt(String point) {
        return millisBetween(passed.getOrDefault(startId(), gun()), passed.get(point));
    }

    private long gunMsAtFinish() {
        return millisBetween(gun(), passed.get(finishId()));
    }

    private static long millisBetween(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    /** What places are given by: a gun time is read to a tenth of a second. */
    long officialMs() {
        return isByGun() ? gunMsAtFinish() / 100 * 100 : netMsAt(finishId());
    }

    String gunTime() {
        return passed.containsKey(finishId()) ? shown(gunMsAtFinish() / 100 * 100) : "";
    }

    String netTime() {
        return netTimeAt(finishId());
    }

    String netTimeAt(String point) {
        return passed.containsKey(point) ? shown(netMsAt(point)) : "";
    }

    /** The next whole second, as {@code H:MM:SS}. */
    private static String shown(long ms) {
        var seconds = (ms + 999) / 1000;
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
