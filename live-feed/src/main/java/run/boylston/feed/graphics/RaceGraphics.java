package run.boylston.feed.graphics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.graphics.ClockGraphic.WaveClock;

/** A race's graphics, as of one moment. What the board does not show of somebody, or of a race that is halted, is in none. */
public final class RaceGraphics {

    private final BoardSnapshot board;
    private final RaceFacts race;
    private final Instant now;
    private final Settled settled;

    public RaceGraphics(BoardSnapshot board, Instant now) {
        this.board = board;
        this.now = now;
        race = RaceFacts.of(board.race());
        settled = Settled.of(race.race().race(), race.race().resultsStatus(), board.clock(), board.isFrozen());
    }

    public Optional<EntrantGraphic> findEntrant(String bib) {
        return findSheet(bib).map(sheet -> sheet.graphic(settled));
    }

    /** Empty if one of them is not shown. */
    public Optional<HeadToHead> findHeadToHead(List<String> bibs) {
        var sheets = bibs.stream().flatMap(bib -> findSheet(bib).stream()).toList();
        return sheets.size() == bibs.size()
                ? Optional.of(new HeadToHeadSheet(race, sheets).graphic(settled))
                : Optional.empty();
    }

    /**
     * Empty if the race has no such contest, division or point.
     *
     * @param contest null for the race's first
     * @param point null for the furthest that anybody of the division has passed
     */
    public Optional<LeadersGraphic> findLeaders(String contest, String division, String point, int limit) {
        var contestId = contest == null ? race.race().contests().get(0).id() : contest;
        var points = race.points(contestId);
        return race.findDivision(division)
                .filter(found -> !points.isEmpty())
                .filter(found -> point == null
                        || points.stream().anyMatch(each -> each.id().equals(point)))
                .map(found -> leaders(contestId, found, points, point, limit));
    }

    public ClockGraphic clock() {
        var clock = Optional.ofNullable(board.clock());
        var raceMs = clock.map(set -> set.raceMsAt(now));
        var time = raceMs.map(race::time);
        return new ClockGraphic(
                settled,
                race.race().name(),
                clock.map(RaceClock::state).orElse(null),
                raceMs.orElse(null),
                raceMs.map(Text::clock).orElse(null),
                clock.map(RaceClock::rate).orElse(null),
                time.orElse(null),
                time.map(race::timeOfDay).orElse(null),
                now,
                race.race().waves().stream().map(wave -> wave(wave, raceMs)).toList());
    }

    private WaveClock wave(Wave wave, Optional<Long> raceMs) {
        var elapsedMs = raceMs.map(ms -> ms - race.raceMs(wave.gunTime()));
        return new WaveClock(
                wave.id(),
                wave.name(),
                wave.gunTime(),
                race.timeOfDay(wave.gunTime()),
                elapsedMs.orElse(null),
                elapsedMs.map(Text::clock).orElse(null),
                elapsedMs.filter(ms -> ms >= 0).isPresent());
    }

    private LeadersGraphic leaders(
            String contest, Division division, List<TimingPoint> points, String point, int limit) {
        var passed = points.stream()
                .filter(each -> point == null || each.id().equals(point))
                .filter(each -> point != null
                        || !board.leadersAt(contest, division.id(), each.id(), 1)
                                .isEmpty())
                .reduce((before, furthest) -> furthest);
        return new LeadersGraphic(
                settled,
                contest,
                division.id(),
                division.name(),
                passed.map(TimingPoint::id).orElse(null),
                passed.map(TimingPoint::name).orElse(null),
                division.officialTime(),
                passed.stream()
                        .flatMap(at -> board.leadersAt(contest, division.id(), at.id(), limit).stream()
                                .flatMap(leader -> line(leader, at.id()).stream()))
                        .toList());
    }

    private Optional<LeadersGraphic.Line> line(Leader leader, String point) {
        return findSheet(leader.bib())
                .flatMap(sheet -> sheet.findSplit(point))
                .map(split -> new LeadersGraphic.Line(
                        leader.place(), leader.bib(), leader.name(), leader.country(), leader.simulated(), split));
    }

    private Optional<EntrantSheet> findSheet(String bib) {
        return board.findEntrant(bib, now).map(view -> {
            var forecast = raceMsIfLive()
                    .flatMap(raceMs ->
                            Forecast.of(race, view, board.findMotion(bib).orElse(null), raceMs));
            return new EntrantSheet(race, view, new SplitSheet(board, race, view).splits(), forecast);
        });
    }

    /** Only while the race is run is anything to be estimated. */
    private Optional<Long> raceMsIfLive() {
        return Optional.ofNullable(board.clock())
                .filter(clock -> clock.state() == RaceClock.State.LIVE)
                .map(clock -> clock.raceMsAt(now));
    }
}
