package run.boylston.pace.corrections;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import run.boylston.pace.correction.Correction;

/**
 * A correction as the book has it.
 *
 * @param reversal absent while it stands
 */
public record EnteredCorrection(
        long id, Correction correction, String who, String why, Instant enteredAt, Reversal reversal) {

    public record Reversal(String who, String why, Instant reversedAt) {}

    /** Whether this is what was entered. */
    boolean says(Correction other, Reason reason) {
        return correction.equals(other) && who.equals(reason.who()) && why.equals(reason.why());
    }

    /** Columns id, body, who, why, entered_at, reversed_who, reversed_why, reversed_at. */
    static EnteredCorrection of(Row row) {
        var reversedAt = row.getOffsetDateTime(7);
        return new EnteredCorrection(
                row.getLong(0),
                CorrectionRows.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                reversedAt == null ? null : reversal(row, reversedAt));
    }

    private static Reversal reversal(Row row, OffsetDateTime reversedAt) {
        return new Reversal(row.getString(5), row.getString(6), reversedAt.toInstant());
    }
}
