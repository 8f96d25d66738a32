package run.boylston.feed.graphics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.results.ResultTime;
import run.boylston.feed.board.BoardSnapshot;

/** One entrant's splits as graphics show them. */
final class SplitSheet {

    private final BoardSnapshot board;
    private final RaceFacts race;
    private final EntrantView view;
    private final Map<String, Places> places;
    private final boolean byGun;

    SplitSheet(BoardSnapshot board, RaceFacts race, EntrantView view) {
        this.board = board;
        this.race = race;
        this.view = view;
        places = view.places().stream().collect(Collectors.toMap(Places::point, Function.identity()));
        byGun = race.clock(view.entrant().division()) == OfficialTime.GUN;
    }

    List<SplitGraphic> splits() {
        var graphics = new ArrayList<SplitGraphic>();
        Integer placeBefore = null;
        Split before = null;
        for (var split :
                view.progress() == null ? List.<Split>of() : view.progress().splits()) {
            var at = places.get(split.point());
            graphics.add(split(split, before, at, placeBefore));
            placeBefore =
                    at == null ? placeBefore : Integer.valueOf(at.division().place());
            before = split;
        }
        return graphics;
    }

    private SplitGraphic split(Split split, Split before, Places at, Integer placeBefore) {
        var place = at == null ? null : at.division();
        Integer gained = place == null || placeBefore == null ? null : placeBefore - place.place();
        var leader = place == null ? null : leader(split.point());
        long officialMs = officialMs(split);
        Long gapMs = leader == null ? null : placedMs(split) - leader.timeMs();
        return new SplitGraphic(
                split.point(),
                race.findPoint(split.point()).map(TimingPoint::name).orElse(split.point()),
                Along.of(split.distanceM(), race.courseM(view.entrant().contest())),
                place == null ? null : place.place(),
                place == null ? null : place.of(),
                place == null ? null : Text.grouped(place.place()),
                gained,
                gained == null ? null : Text.placeChange(gained),
                leader == null ? null : leader.bib(),
                gapMs,
                gapMs == null ? null : Text.gap(gapMs),
                officialMs,
                Text.time(placedMs(split)),
                split.gunMs(),
                Text.time(ResultTime.gunMs(split.gunMs())),
                split.netMs(),
                Text.time(split.netMs()),
                split.time(),
                race.timeOfDay(split.time()),
                split.segmentFrom(),
                split.segmentMs(),
                split.segmentMs() == null ? null : Text.time(split.segmentMs()),
                segmentSpeed(split, before),
                Speed.over(split.distanceM(), split.netMs()),
                split.aheadMs(),
                split.aheadMs() == null ? null : Text.ahead(split.aheadMs()),
                split.marks());
    }

    private Leader leader(String point) {
        var entrant = view.entrant();
        return board.leadersAt(entrant.contest(), entrant.division(), point, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private static Speed segmentSpeed(Split split, Split before) {
        return before == null || split.segmentMs() == null
                ? null
                : Speed.over(split.distanceM() - before.distanceM(), split.segmentMs());
    }

    private long officialMs(Split split) {
        return byGun ? split.gunMs() : split.netMs();
    }

    /** As it counts for places, and as the leader's does: gun times to a tenth of a second. */
    private long placedMs(Split split) {
        return byGun ? ResultTime.gunMs(split.gunMs()) : split.netMs();
    }
}
