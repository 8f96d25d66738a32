package run.boylston.feed.graphics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.race.RaceEntry.Division;

/**
 * One entrant as graphics show them.
 *
 * @param forecast empty unless they are on their way and the race is live
 */
record EntrantSheet(RaceFacts race, EntrantView view, List<SplitGraphic> splits, Optional<Forecast> forecast) {

    EntrantGraphic graphic(Settled settled) {
        var entrant = view.entrant();
        return new EntrantGraphic(
                settled,
                entrant.bib(),
                entrant.name(),
                entrant.country(),
                entrant.contest(),
                entrant.division(),
                race.findDivision(entrant.division()).map(Division::name).orElse(null),
                entrant.wave(),
                entrant.sex(),
                entrant.ageGroup(),
                entrant.club(),
                entrant.note(),
                entrant.simulated(),
                view.progress() == null
                        ? EntrantStatus.INACTIVE
                        : view.progress().status(),
                splits,
                forecast.map(Forecast::now).orElse(null),
                forecast.flatMap(Forecast::next).orElse(null),
                forecast.flatMap(Forecast::finish).orElse(null));
    }

    String division() {
        return view.entrant().division();
    }

    /** Null before anything was scored. */
    Instant gunTime() {
        return view.progress() == null ? null : view.progress().gunTime();
    }

    Optional<SplitGraphic> findSplit(String point) {
        return splits.stream().filter(split -> split.point().equals(point)).findFirst();
    }
}
