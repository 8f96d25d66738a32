package run.boylston.contracts.alert;

import java.time.Instant;
import java.util.List;
import run.boylston.contracts.progress.Split;

/**
 * What a fan knows of an entrant.
 *
 * @param revision of the entrant's progress: what is older is not told; absent while the entrant is not shown, and then
 *     what they show first is old news
 * @param splits in the order in which they were told
 */
public record Told(String bib, Long revision, List<ToldSplit> splits) {

    /** A split of other times is news. */
    public record ToldSplit(String point, Instant time, long gunMs, long netMs) {

        public static ToldSplit of(Split split) {
            return new ToldSplit(split.point(), split.time(), split.gunMs(), split.netMs());
        }
    }
}
