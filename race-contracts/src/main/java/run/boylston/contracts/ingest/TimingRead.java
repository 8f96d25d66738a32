package run.boylston.contracts.ingest;

import java.time.Instant;

/**
 * One chip seen once by one mat, as taken at the front door and before anyone asked whose chip it is. Topic
 * {@code race-reads}, key {@code race/chip}.
 *
 * @param race the race's id
 * @param id the same for the same read however often it is sent: {@code reader/sequence} where the reader counts, else
 *     the SHA-256 in hex of race, mat, chip and time
 * @param mat the mat's id in the race
 * @param chip the transponder's code
 * @param time when the mat saw the chip, by its reader's own clock, to the millisecond
 * @param reader the reader's id, if it said so
 * @param sequence the reader's own count of this read, if it counts
 * @param receivedAt when the front door took it; says how late it was, never what it means
 */
public record TimingRead(
        String race,
        String id,
        String mat,
        String chip,
        Instant time,
        String reader,
        Long sequence,
        Instant receivedAt) {

    public String key() {
        return race + "/" + chip;
    }
}
