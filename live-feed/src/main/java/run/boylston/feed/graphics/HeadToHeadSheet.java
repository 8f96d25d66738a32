package run.boylston.feed.graphics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.results.ResultTime;
import run.boylston.feed.graphics.HeadToHead.Meeting;
import run.boylston.feed.graphics.HeadToHead.Side;
import run.boylston.feed.graphics.HeadToHead.SideNow;
import run.boylston.feed.graphics.HeadToHead.SideThere;

/** Puts a few entrants' graphics beside each other. */
final class HeadToHeadSheet {

    private final RaceFacts race;
    private final List<EntrantSheet> sides;
    private final OfficialTime clock;

    HeadToHeadSheet(RaceFacts race, List<EntrantSheet> sides) {
        this.race = race;
        this.sides = sides;
        clock = clock();
    }

    HeadToHead graphic(Settled settled) {
        return new HeadToHead(
                settled,
                clock,
                sides.stream().map(HeadToHeadSheet::side).toList(),
                race.race().points().stream()
                        .filter(point -> sides.stream()
                                .allMatch(side -> side.findSplit(point.id()).isPresent()))
                        .sorted(Comparator.comparingDouble(point -> point.distanceM()))
                        .map(point -> meeting(point.id()))
                        .toList(),
                now());
    }

    private OfficialTime clock() {
        if (isSame(EntrantSheet::division) && isSameGun()) {
            return race.clock(sides.get(0).division());
        }
        return isSameGun() ? OfficialTime.GUN : OfficialTime.NET;
    }

    private boolean isSameGun() {
        return isSame(EntrantSheet::gunTime) && sides.get(0).gunTime() != null;
    }

    private boolean isSame(Function<EntrantSheet, Object> of) {
        return sides.stream().map(of).allMatch(each -> Objects.equals(each, of.apply(sides.get(0))));
    }

    private static Side side(EntrantSheet sheet) {
        var entrant = sheet.view().entrant();
        return new Side(entrant.bib(), entrant.name(), entrant.country(), entrant.division(), entrant.simulated());
    }

    private Meeting meeting(String point) {
        var first = sides.get(0).findSplit(point).orElseThrow();
        long fastestMs = sides.stream()
                .mapToLong(side -> ms(side.findSplit(point).orElseThrow()))
                .min()
                .orElseThrow();
        return new Meeting(
                point,
                first.pointName(),
                first.along(),
                sides.stream()
                        .map(side -> there(side, point, fastestMs))
                        .sorted(Comparator.comparingLong(SideThere::timeMs))
                        .toList());
    }

    private SideThere there(EntrantSheet side, String point, long fastestMs) {
        var split = side.findSplit(point).orElseThrow();
        long gapMs = ms(split) - fastestMs;
        return new SideThere(
                side.view().entrant().bib(),
                ms(split),
                Text.time(ms(split)),
                gapMs,
                Text.gap(gapMs),
                split.segmentSpeed());
    }

    private long ms(SplitGraphic split) {
        return clock == OfficialTime.GUN ? ResultTime.gunMs(split.gunMs()) : split.netMs();
    }

    /** Null where one of them is not on the way, or started at another time: then metres between them mean nothing. */
    private List<SideNow> now() {
        if (!isSameGun() || sides.stream().anyMatch(side -> side.forecast().isEmpty())) {
            return null;
        }
        var furthestFirst = IntStream.range(0, sides.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -sides.get(i).forecast().orElseThrow().distanceM()))
                .map(sides::get)
                .toList();
        double aheadM = furthestFirst.get(0).forecast().orElseThrow().distanceM();
        return furthestFirst.stream().map(side -> now(side, aheadM)).toList();
    }

    private SideNow now(EntrantSheet side, double aheadM) {
        var forecast = side.forecast().orElseThrow();
        double behindM = aheadM - forecast.distanceM();
        var speed = Optional.ofNullable(Speed.of(forecast.speedMps()));
        var gapMs = speed.map(at -> Math.round(behindM / at.speedMps() * 1_000));
        return new SideNow(
                side.view().entrant().bib(),
                true,
                forecast.now().along(),
                Speed.rounded(behindM, 10),
                Math.round(behindM) + " m",
                gapMs.orElse(null),
                gapMs.map(Text::gap).orElse(null));
    }
}
