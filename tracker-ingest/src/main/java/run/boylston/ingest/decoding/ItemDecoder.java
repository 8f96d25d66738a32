package run.boylston.ingest.decoding;

import java.util.Optional;

/** Makes a record of one JSON object; what is wrong with it stays in the fields. */
public interface ItemDecoder<T> {

    /** The record, or empty if {@link Fields#refusal()} says why not. */
    Optional<T> decode(Arrival arrival, Fields fields);
}
