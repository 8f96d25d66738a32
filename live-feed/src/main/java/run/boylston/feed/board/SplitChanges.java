package run.boylston.feed.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.LiveMessage.SplitNews;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;

/** What is to be announced of an entrant's splits when a newer view of them takes an older one's place. */
public final class SplitChanges {

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
        var known = splitsByPoint(before.progress());
        return IntStream.range(0, splits.size())
                .filter(i -> !isSame(known.get(splits.get(i).point()), splits.get(i)))
                .mapToObj(i -> news(
                        after,
                        splits.get(i),
                        splits.stream().skip(i).anyMatch(each -> known.containsKey(each.point()))))
                .toList();
    }

    private static SplitNews news(EntrantView view, Split split, boolean corrected) {
        var places = view.places().stream()
                .filter(each -> each.point().equals(split.point()))
                .findFirst();
        return new SplitNews(view.entrant().bib(), revision(view), split, places.orElse(null), corrected);
    }

    private static long revision(EntrantView view) {
        return view.progress().revision();
    }

    /** A mark or a target that changed is no news. */
    private static boolean isSame(Split known, Split split) {
        return known != null
                && known.time().equals(split.time())
                && known.gunMs() == split.gunMs()
                && known.netMs() == split.netMs();
    }

    private static Map<String, Split> splitsByPoint(Progress progress) {
        return progress == null
                ? Map.of()
                : progress.splits().stream()
                        .collect(Collectors.toMap(Split::point, split -> split, (first, last) -> last));
    }
}
