package run.boylston.pace.correction;

import java.util.List;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;

/** Copies of a race with one thing changed. */
final class RaceEntries {

    private RaceEntries() {}

    static RaceEntry withWaves(RaceEntry race, List<Wave> waves) {
        return with(race, race.contests(), race.points(), waves);
    }

    static RaceEntry withCourse(RaceEntry race, List<Contest> contests, List<TimingPoint> points) {
        return with(race, contests, points, race.waves());
    }

    private static RaceEntry with(RaceEntry race, List<Contest> contests, List<TimingPoint> points, List<Wave> waves) {
        return new RaceEntry(
                race.race(),
                race.revision(),
                race.name(),
                race.date(),
                race.zone(),
                race.firstGun(),
                race.resultsStatus(),
                race.simulated(),
                contests,
                points,
                waves,
                race.divisions(),
                race.publicDelayS(),
                race.access());
    }
}
