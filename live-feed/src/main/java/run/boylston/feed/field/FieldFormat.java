package run.boylston.feed.field;

import run.boylston.contracts.Json;
import run.boylston.feed.board.BoardSnapshot;

/** How a field travels. */
public enum FieldFormat {
    /** {@link run.boylston.contracts.live.Field} as UTF-8 JSON. */
    JSON {
        @Override
        EncodedField encode(BoardSnapshot snapshot, long since, String epoch) {
            var field = snapshot.fieldSince(since);
            return new EncodedField(snapshot.sequence(), field.bib().size(), Json.write(field));
        }
    },
    /** See {@link FieldBytes}. */
    BINARY {
        @Override
        EncodedField encode(BoardSnapshot snapshot, long since, String epoch) {
            var field = snapshot.fieldSince(since);
            var bytes = FieldBytes.write(
                    field, since == BoardSnapshot.BEGINNING, epoch, snapshot.sequence(), snapshot.pointsDm());
            return new EncodedField(snapshot.sequence(), field.bib().size(), bytes);
        }
    };

    /** @param since {@link BoardSnapshot#BEGINNING} for everybody */
    abstract EncodedField encode(BoardSnapshot snapshot, long since, String epoch);
}
