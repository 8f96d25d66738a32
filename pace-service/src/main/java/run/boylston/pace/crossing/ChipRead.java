package run.boylston.pace.crossing;

import java.time.Instant;

/**
 * One read of a chip that is the entrant's, if only for a while, as scoring sees it.
 *
 * @param id the read's id: reads of one id, mat and time are one read
 * @param mat the mat's id in the race; a mat that the contest does not pass scores nothing
 * @param reader the id of the reader whose clock it is timed by; null if it did not say
 * @param time when the mat saw the chip, to the millisecond, by the reader's own clock
 * @param latest no read that was received when this was can be of a later time; null where no clock of the race ran
 * @param wornFrom since when the chip is the entrant's; null if it always was
 * @param wornTo when it no longer is; null if it stays
 */
public record ChipRead(
        String id, String mat, String reader, Instant time, Instant latest, Instant wornFrom, Instant wornTo) {

    public ChipRead(String id, String mat, String reader, Instant time, Instant latest) {
        this(id, mat, reader, time, latest, null, null);
    }

    public ChipRead(String id, String mat, String reader, Instant time) {
        this(id, mat, reader, time, null);
    }

    /** @param timeMs when the mat saw the chip, clocks set right */
    boolean wornAt(long timeMs) {
        return (wornFrom == null || timeMs >= wornFrom.toEpochMilli())
                && (wornTo == null || timeMs < wornTo.toEpochMilli());
    }
}
