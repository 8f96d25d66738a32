package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.List;

/**
 * One read of an entrant, and what became of it.
 *
 * @param id the read's id
 * @param mat the mat's id in the race
 * @param reader the reader's id, if it said so
 * @param time when the mat saw the chip, corrections of the reader's clock applied
 * @param readerTime the same by the reader's own clock
 * @param point id of the timing point it speaks of; null if the entrant's contest does not pass the mat
 * @param marks empty for a read that is a split beyond doubt
 */
public record MarkedRead(
        String id, String mat, String reader, Instant time, Instant readerTime, String point, List<ReadMark> marks) {}
