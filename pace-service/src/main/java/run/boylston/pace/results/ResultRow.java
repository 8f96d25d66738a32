package run.boylston.pace.results;

import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.Map;
import run.boylston.contracts.progress.EntrantStatus;

/**
 * One entrant's result. Places are null unless finished and ranked.
 *
 * @param gunMs at the finish, null short of it
 * @param netMs at the finish, null short of it
 * @param netSplitsMs net time by timing point
 */
record ResultRow(
        String division,
        String wave,
        Long placeDivision,
        Long placeSex,
        Long placeAgeGroup,
        String bib,
        String name,
        String sex,
        Integer age,
        EntrantStatus status,
        Long gunMs,
        Long netMs,
        Map<String, Long> netSplitsMs) {

    static ResultRow of(Row row) {
        return new ResultRow(
                row.getString("division"),
                row.getString("wave"),
                row.getLong("place_division"),
                row.getLong("place_sex"),
                row.getLong("place_age_group"),
                row.getString("bib"),
                row.getString("name"),
                row.getString("sex"),
                row.getInteger("age"),
                EntrantStatus.valueOf(row.getString("status")),
                row.getLong("gun_ms"),
                row.getLong("net_ms"),
                splits(row.getString("net_splits")));
    }

    private static Map<String, Long> splits(String column) {
        var splits = new HashMap<String, Long>();
        for (var split : column.isEmpty() ? new String[0] : column.split(" ")) {
            var equals = split.lastIndexOf('=');
            splits.put(split.substring(0, equals), Long.valueOf(split.substring(equals + 1)));
        }
        return splits;
    }
}
