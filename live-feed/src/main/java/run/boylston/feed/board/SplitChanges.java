package run.boylston.feed.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.boylston.contracts.alert.Told.ToldSplit;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.LiveMessage.SplitNews;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;

/** What is to be announced of an entrant's splits when a newer view of them takes an older one's place. */
public final class SplitChanges {

    /** @param corrected true if it changes what was said, or comes after one further along */
    public record Change(Split split, boolean corrected) {}

    private SplitChanges() {}

    /**
     * In course order. Nothing of who was not shown before, nor of many splits of whom none was known: these are old news.
     * A split that was taken back is not announced.
     *
     * @param before null for one who was not shown
     * @param after null for one who is not shown
     */
    public static List<SplitNews> between(EntrantView before, EntrantView after) {
        if (before == null || after == null || after.progress() == null) {
            return List.of();
        }
        var splits = after.progress().splits();
        if (before.progress() == null ? splits.size() > 1 : before.progress().revision() > revision(after)) {
            return List.of();
        }
        return since(saidByPoint(before.progress()), splits)
                .map(change -> news(after, change))
                .toList();
    }

    /**
     * In course order, the splits that were not said, or not with these times: a mark or a target that changed is no news.
     *
     * @param said by timing point
     */
    public static Stream<Change> since(Map<String, ToldSplit> said, List<Split> splits) {
        return IntStream.range(0, splits.size())
                .filter(i -> !ToldSplit.of(splits.get(i))
                        .equals(said.get(splits.get(i).point())))
                .mapToObj(i -> new Change(
                        splits.get(i), splits.stream().skip(i).anyMatch(each -> said.containsKey(each.point()))));
    }

    private static SplitNews news(EntrantView view, Change change) {
        var places = view.places().stream()
                .filter(each -> each.point().equals(change.split().point()))
                .findFirst();
        return new SplitNews(
                view.entrant().bib(), revision(view), change.split(), places.orElse(null), change.corrected());
    }

    private static long revision(EntrantView view) {
        return view.progress().revision();
    }

    private static Map<String, ToldSplit> saidByPoint(Progress progress) {
        return progress == null
                ? Map.of()
                : progress.splits().stream()
                        .collect(Collectors.toMap(Split::point, ToldSplit::of, (first, last) -> last));
    }
}
