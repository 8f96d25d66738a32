package run.boylston.pace.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.mutiny.sqlclient.Row;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/**
 * Where somebody stands at a timing point, within their division and of it those asked for.
 *
 * @param place shared by equal times
 * @param of how many have passed so far
 * @param officialTime the clock that places
 * @param officialMs by that clock, as it counts for places
 * @param behindMs behind the first who is shown: behind one who is hidden it would tell their time
 */
record Standing(
        String division,
        long place,
        long of,
        @JsonUnwrapped ListedPerson person,
        EntrantStatus status,
        OfficialTime officialTime,
        long officialMs,
        long gunMs,
        long netMs,
        long behindMs) {

    static Standing of(Row row, ListedPerson person, long firstMs) {
        return new Standing(
                row.getString("division"),
                row.getLong("place"),
                row.getLong("of"),
                person,
                EntrantStatus.valueOf(row.getString("status")),
                row.getBoolean("by_gun") ? OfficialTime.GUN : OfficialTime.NET,
                row.getLong("official_ms"),
                row.getLong("gun_ms"),
                row.getLong("net_ms"),
                row.getLong("official_ms") - firstMs);
    }
}
