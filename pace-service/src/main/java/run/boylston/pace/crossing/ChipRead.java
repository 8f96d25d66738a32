package run.boylston.pace.crossing;

import java.time.Instant;

/**
 * One read of a chip that is the entrant's, as scoring sees it.
 *
 * @param id the read's id: reads of one id are one read
 * @param mat the mat's id in the race; a mat that the contest does not pass scores nothing
 * @param time when the mat saw the chip, to the millisecond, any correction of the reader's clock applied
 */
public record ChipRead(String id, String mat, Instant time) {}
