package run.boylston.pace.clock;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.topic.Topic;
import run.boylston.pace.catalog.OutboxRow;
import run.boylston.pace.catalog.RaceChange;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.race.RaceRow;

/** {@code PUT /manage/races/{race}/clock}: what race time it is now, and how fast it goes. */
@Path("/manage/races/{race}/clock")
public class ClockResource {

    private static final double FASTEST = 100_000;

    /** As {@link RaceClock}, its wall time being the server's now. */
    public record ClockSetting(RaceClock.State state, long raceMs, double rate, boolean replay) {}

    private final RaceChange change;
    private final WallClock wallClock;

    ClockResource(RaceChange change, WallClock wallClock) {
        this.change = change;
        this.wallClock = wallClock;
    }

    @PUT
    public Uni<RaceClock> put(@PathParam("race") String race, ClockSetting setting) {
        check(setting);
        return change.of(race, () -> RaceRow.getRace(race)
                .chain(() -> RaceClockRow.<RaceClockRow>findById(race))
                .onItem()
                .ifNull()
                .continueWith(() -> RaceClockRow.of(race))
                .chain(row -> set(row, setting))
                .call(clock -> OutboxRow.add(Topic.RACE_CLOCK, race, Json.write(clock))));
    }

    private Uni<RaceClock> set(RaceClockRow row, ClockSetting setting) {
        var clock = new RaceClock(
                row.race,
                row.revision + 1,
                setting.state(),
                setting.replay(),
                setting.raceMs(),
                wallClock.now(),
                setting.rate());
        row.write(clock);
        return row.persist().replaceWith(clock);
    }

    private static void check(ClockSetting setting) {
        var problems = new Problems();
        if (setting == null || setting.state() == null) {
            problems.at("/state", "missing", "setup, armed, live, suspended, stopped, finished or official.");
        } else if (!(setting.rate() >= 0 && setting.rate() <= FASTEST)) {
            problems.at("/rate", "rate", "Race seconds a second, 0 to " + (int) FASTEST + ".");
        }
        problems.refuse("clock");
    }
}
