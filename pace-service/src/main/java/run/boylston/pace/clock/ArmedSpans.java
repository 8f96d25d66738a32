package run.boylston.pace.clock;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceClock.State;
import run.boylston.pace.clock.ClockResource.StateSetting;
import run.boylston.pace.crossing.ArmedSpan;
import run.boylston.pace.crossing.ScoringRace;
import run.boylston.pace.postgres.PgSession;

/** When a race is armed, by what its clock says and said before: from when set-up ends until the race is over. */
public final class ArmedSpans {

    /** In these a race is over. */
    static final Set<State> OVER = EnumSet.of(State.FINISHED, State.OFFICIAL);

    /** While a race is set up, no read is of the race. */
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    private static final String FIND = "select armed_from, finished_at from race_clock where race = $1";

    private ArmedSpans() {}

    /** @param first of the two columns that hold it */
    public static ArmedSpan of(Row row, int first) {
        return new ArmedSpan(instant(row.getOffsetDateTime(first)), instant(row.getOffsetDateTime(first + 1)));
    }

    static ArmedSpan find(PgSession session, String race) {
        for (var row : session.query(FIND, race)) {
            return of(row, 0);
        }
        return ArmedSpan.ALWAYS;
    }

    /**
     * @param before null if the clock was never set
     * @param firstGun zero of race time
     * @param known as it was before
     * @param said what a person says outright goes before what follows from the clock
     */
    static ArmedSpan next(RaceClock before, RaceClock clock, Instant firstGun, ArmedSpan known, StateSetting said) {
        return new ArmedSpan(
                said.armedFrom() == null ? from(before, clock, firstGun, known.from()) : said.armedFrom(),
                said.finishedAt() == null ? to(before, clock, firstGun, known.to()) : said.finishedAt());
    }

    /** Only a race that was said to be set up, or to be armed, has tests: reads of before it was armed. */
    private static Instant from(RaceClock before, RaceClock clock, Instant firstGun, Instant known) {
        if (clock.state() == State.SETUP) {
            return NEVER;
        }
        var arms = before == null ? clock.state() == State.ARMED : before.state() == State.SETUP;
        if (!arms) {
            return known;
        }
        // Who sets a replay to the gun means those too who leaned over the line.
        return clock.replay() ? now(clock, firstGun).minus(ScoringRace.START_TOLERANCE) : now(clock, firstGun);
    }

    /** From when it was first said that it is over; a race that goes on is not. */
    private static Instant to(RaceClock before, RaceClock clock, Instant firstGun, Instant known) {
        if (!OVER.contains(clock.state())) {
            return null;
        }
        var wasOver = before != null && OVER.contains(before.state());
        return wasOver && known != null ? known : now(clock, firstGun);
    }

    /** Readers of a race go by the wall, whatever its own clock shows, or if it stands. Those of a replay go by race time. */
    private static Instant now(RaceClock clock, Instant firstGun) {
        return clock.replay() ? firstGun.plusMillis(clock.raceMs()) : clock.wallTime();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
