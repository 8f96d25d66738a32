package run.boylston.ingest.decoding;

/**
 * What was not taken of a body.
 *
 * @param index the item's place in the array, or its line, from 0; absent if nothing of the body could be taken
 * @param payload the item, or the body, as it came; of a malformed array all that follows the last item that was read
 */
public record Rejected(Integer index, Refusal refusal, byte[] payload) {}
