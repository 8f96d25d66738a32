package run.boylston.feed.field;

/**
 * A {@link run.boylston.contracts.live.Field} as UTF-8 JSON, shared by everybody who gets it: never to be changed.
 *
 * @param sequence of the board when it was encoded
 * @param rows how many entrants
 */
public record EncodedField(long sequence, int rows, byte[] json) {}
