package run.boylston.e2e.oracle;

import static run.boylston.e2e.oracle.OracleRun.byId;
import static run.boylston.e2e.oracle.OracleRun.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.boylston.e2e.oracle.Posted.MatRead;

/** When an entrant passed what, from the reads of their own chips alone. */
final class OracleCrossings {

    private OracleCrossings() {}

    static Map<String, Instant> of(JsonNode race, List<String> pointIds, Instant gun, List<MatRead> reads) {
        var passed = new HashMap<String, Instant>();
        for (var pointId : pointIds.subList(1, pointIds.size())) {
            var point = byId(race.get("points"), pointId);
            first(reads, mats(point, "MAIN"), gun)
                    .or(() -> first(reads, mats(point, "BACKUP"), gun))
                    .ifPresent(time -> passed.put(pointId, time));
        }
        var start = byId(race.get("points"), pointIds.get(0));
        var beyond = passed.values().stream().min(Comparator.naturalOrder()).orElse(Instant.MAX);
        reads.stream()
                .filter(read -> mats(start, "MAIN").contains(read.mat()))
                .map(MatRead::time)
                .filter(time -> !time.isBefore(gun) && time.isBefore(beyond))
                .max(Comparator.naturalOrder())
                .ifPresent(time -> passed.put(pointIds.get(0), time));
        return passed;
    }

    private static List<String> mats(JsonNode point, String role) {
        return stream(point.get("mats"))
                .filter(mat -> mat.get("role").asText().equals(role))
                .map(mat -> mat.get("id").asText())
                .toList();
    }

    private static Optional<Instant> first(List<MatRead> reads, List<String> mats, Instant gun) {
        return reads.stream()
                .filter(read -> mats.contains(read.mat()) && !read.time().isBefore(gun))
                .map(MatRead::time)
                .min(Comparator.naturalOrder());
    }
}
