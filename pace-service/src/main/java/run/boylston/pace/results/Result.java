package run.boylston.pace.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.results.ResultTime;

/**
 * One entrant's result. Places are null unless finished and ranked.
 *
 * @param officialTime the clock that places
 * @param officialMs at the finish by that clock, as it counts for places; null short of the finish
 * @param gunMs at the finish, null short of it
 * @param netMs at the finish, null short of it
 * @param splits in course order; missed mats are absent
 */
record Result(
        String division,
        String wave,
        Long placeDivision,
        Long placeSex,
        Long placeAgeGroup,
        @JsonUnwrapped ListedPerson person,
        EntrantStatus status,
        OfficialTime officialTime,
        Long officialMs,
        Long gunMs,
        Long netMs,
        List<ResultSplit> splits) {

    /** @param gunMs milliseconds since the gun; {@code netMs} since the start */
    record ResultSplit(String point, long gunMs, long netMs) {

        long officialMs(OfficialTime clock) {
            return clock == OfficialTime.GUN ? ResultTime.gunMs(gunMs) : netMs;
        }
    }

    static Result of(Row row, ListedPerson person) {
        return new Result(
                row.getString("division"),
                row.getString("wave"),
                row.getLong("place_division"),
                row.getLong("place_sex"),
                row.getLong("place_age_group"),
                person,
                EntrantStatus.valueOf(row.getString("status")),
                row.getBoolean("by_gun") ? OfficialTime.GUN : OfficialTime.NET,
                row.getLong("official_ms"),
                row.getLong("gun_ms"),
                row.getLong("net_ms"),
                splits(row.getString("net_splits"), row.getLong("start_delay_ms")));
    }

    private static List<ResultSplit> splits(String column, Long startDelayMs) {
        var delayMs = startDelayMs == null ? 0 : startDelayMs;
        var splits = new ArrayList<ResultSplit>();
        for (var split : column.isEmpty() ? new String[0] : column.split(" ")) {
            var equals = split.lastIndexOf('=');
            var netMs = Long.parseLong(split.substring(equals + 1));
            splits.add(new ResultSplit(split.substring(0, equals), netMs + delayMs, netMs));
        }
        return List.copyOf(splits);
    }
}
