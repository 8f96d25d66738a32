package run.boylston.pace.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.RaceClock;
import run.boylston.pace.postgres.PgSession;
import run.boylston.pace.race.RaceDefinitions;

/** Races' clocks within a transaction of plain statements. */
public final class RaceClocks {

    private static final String FIND = "select race, entry from race_clock where race = any($1::text[])";

    private static final String HISTORY = "select entry from race_clock_change where race = $1";

    private RaceClocks() {}

    /** By race; those whose clock was never set are absent. */
    public static Map<String, RaceClock> find(PgSession session, Collection<String> races) {
        var clocks = new HashMap<String, RaceClock>();
        session.query(FIND, (Object) races.toArray(String[]::new))
                .forEach(row -> clocks.put(row.getString(0), parse(row.getString(1))));
        return clocks;
    }

    /** @param firstGun zero of race time */
    public static ClockHistory history(PgSession session, String race, Instant firstGun) {
        var clocks = new ArrayList<RaceClock>();
        session.query(HISTORY, race).forEach(row -> clocks.add(parse(row.getString(0))));
        return ClockHistory.of(firstGun, clocks);
    }

    /** What readers' clocks say when the wall's says this: the same, but in a replay. */
    public static Instant readersTime(PgSession session, String race, Instant wall) {
        var clock = find(session, List.of(race)).get(race);
        if (clock == null || !clock.replay()) {
            return wall;
        }
        var firstGun = RaceDefinitions.get(session, race).firstGun();
        return firstGun.plusMillis(clock.raceMsAt(wall));
    }

    static RaceClock parse(String entry) {
        try {
            return Json.mapper().readValue(entry, RaceClock.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
