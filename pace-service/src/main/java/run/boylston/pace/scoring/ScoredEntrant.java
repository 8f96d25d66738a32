package run.boylston.pace.scoring;

import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.kafka.Outgoing;

/**
 * An entrant as just scored.
 *
 * @param body JSON of the progress: written once, for PostgreSQL and Kafka
 * @param visible whether it may leave this service
 */
record ScoredEntrant(Progress progress, byte[] body, boolean visible) {

    static ScoredEntrant of(Progress progress, boolean visible) {
        return new ScoredEntrant(progress, Json.write(progress), visible);
    }

    /** What others may see of these. */
    static List<Outgoing> outgoing(List<ScoredEntrant> scored) {
        return scored.stream()
                .filter(ScoredEntrant::visible)
                .map(entrant -> new Outgoing(Topic.RACE_PROGRESS, entrant.progress.key(), entrant.body))
                .toList();
    }
}
