package run.boylston.pace.crossing;

import java.time.Instant;

/**
 * One read of a chip that is the entrant's, as scoring sees it.
 *
 * @param id the read's id: reads of one id are one read
 * @param mat the mat's id in the race; a mat that the contest does not pass scores nothing
 * @param reader the id of the reader whose clock it is timed by; null if it did not say
 * @param time when the mat saw the chip, to the millisecond, by the reader's own clock
 * @param latest no read that was received when this was can be of a later time; null where no clock of the race ran
 */
public record ChipRead(String id, String mat, String reader, Instant time, Instant latest) {

    public ChipRead(String id, String mat, String reader, Instant time) {
        this(id, mat, reader, time, null);
    }
}
