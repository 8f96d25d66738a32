package run.boylston.pace.scoring;

import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Progress;

/**
 * An entrant as just scored.
 *
 * @param body JSON of the progress: written once, for PostgreSQL and Kafka
 */
record ScoredEntrant(Progress progress, byte[] body) {

    static ScoredEntrant of(Progress progress) {
        return new ScoredEntrant(progress, Json.write(progress));
    }
}
