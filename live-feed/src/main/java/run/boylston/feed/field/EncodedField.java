package run.boylston.feed.field;

/**
 * A {@link run.boylston.contracts.live.Field} as it travels, shared by everybody who gets it: never to be changed.
 *
 * @param sequence of the board when it was encoded
 * @param rows how many entrants
 * @param content in one of the {@link FieldFormat}s
 */
public record EncodedField(long sequence, int rows, byte[] content) {}
