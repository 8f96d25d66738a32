package run.boylston.ingest.decoding;

import java.util.List;

/** A body, decoded: each item is in one of the two lists, in the order they came. */
public record Batch<T>(List<T> accepted, List<Rejected> rejected) {

    static <T> Batch<T> unreadable(byte[] body, Refusal refusal) {
        return new Batch<>(List.of(), List.of(new Rejected(null, refusal, body)));
    }

    /** Whether something came and none of it was good. */
    public boolean isAllBad() {
        return accepted.isEmpty() && !rejected.isEmpty();
    }
}
