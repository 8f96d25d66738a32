package run.boylston.simulator.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import run.boylston.contracts.race.RaceEntry;

/** Race time as a reader's clock on the course writes it: with milliseconds and the zone's offset. */
final class RaceTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Instant firstGun;
    private final DateTimeFormatter local;

    RaceTime(RaceEntry race) {
        firstGun = race.firstGun();
        local = FORMAT.withZone(ZoneId.of(race.zone()));
    }

    String format(int raceMs) {
        return local.format(firstGun.plusMillis(raceMs));
    }
}
