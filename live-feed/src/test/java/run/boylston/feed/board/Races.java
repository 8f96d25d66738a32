package run.boylston.feed.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.contracts.race.RaceEntry.Wave;

/** A small race and people in it: 10 km, three points beyond the start, a division by gun and one by net. */
public final class Races {

    public static final String RACE = "river-2026";
    public static final Instant GUN = Instant.parse("2026-05-03T08:00:00Z");
    public static final List<String> POINTS = List.of("Start", "3K", "6K", "Finish");
    private static final List<Double> DISTANCES = List.of(0.0, 3_000.0, 6_000.0, 10_000.0);

    private static final Contest TEN_K = new Contest("10k", "10 km", 10_000, POINTS);
    private static final Contest SIX_K = new Contest("6k", "6 km", 6_000, POINTS.subList(0, 3));

    private Races() {}

    public static RaceEntry race() {
        return race(1, OfficialTime.NET);
    }

    public static RaceEntry race(long revision, OfficialTime openClock) {
        return race(revision, openClock, RaceEntry.ResultsStatus.LIVE, List.of(TEN_K));
    }

    public static RaceEntry settled(long revision, RaceEntry.ResultsStatus status) {
        return race(revision, OfficialTime.NET, status, List.of(TEN_K));
    }

    /** Both contests share their start and two points; the timing points stand in no order of distance. */
    static RaceEntry twoContests(long revision) {
        return twoContests(revision, OfficialTime.NET);
    }

    static RaceEntry twoContests(long revision, OfficialTime openClock) {
        var race = race(revision, openClock, RaceEntry.ResultsStatus.LIVE, List.of(TEN_K, SIX_K));
        Collections.reverse(race.points());
        return race;
    }

    static RaceEntry race(
            long revision, OfficialTime openClock, RaceEntry.ResultsStatus status, List<Contest> contests) {
        var points = new ArrayList<TimingPoint>();
        for (int i = 0; i < POINTS.size(); i++) {
            points.add(new TimingPoint(POINTS.get(i), POINTS.get(i), DISTANCES.get(i), List.of()));
        }
        return new RaceEntry(
                RACE,
                revision,
                "River 10K",
                LocalDate.of(2026, 5, 3),
                "Europe/Vienna",
                GUN,
                status,
                true,
                contests,
                points,
                List.of(new Wave("one", "Wave 1", GUN)),
                List.of(
                        new Division("elite", "Elite", null, OfficialTime.GUN, true, 1, List.of("one"), 8),
                        new Division("open", "Open", null, openClock, true, 2, List.of("one"), 8),
                        new Division("walk", "Walk", null, OfficialTime.NET, false, null, List.of("one"), 8)));
    }

    /** Straight north. */
    public static CourseEntry course() {
        var points =
                List.of(new CourseEntry.Point(0, 48.1, 16.3, 160), new CourseEntry.Point(10_000, 48.19, 16.3, 170));
        return new CourseEntry(RACE, TEN_K.id(), "nobody", points, List.of());
    }

    public static EntrantEntry runner(String bib) {
        return runner(bib, "open", "F", "40-44");
    }

    public static EntrantEntry runner(String bib, String division, String sex, String ageGroup) {
        return runner(bib, "10k", division, sex, ageGroup);
    }

    static EntrantEntry runner(String bib, String contest, String division, String sex, String ageGroup) {
        return named(bib, "Runner " + bib, contest, division, sex, ageGroup, true);
    }

    public static EntrantEntry named(
            String bib, String name, String division, String sex, String ageGroup, boolean simulated) {
        return named(bib, name, "10k", division, sex, ageGroup, simulated);
    }

    private static EntrantEntry named(
            String bib, String name, String contest, String division, String sex, String ageGroup, boolean simulated) {
        return new EntrantEntry(
                RACE,
                bib,
                name,
                EntrantEntry.Kind.RUNNER,
                contest,
                division,
                "one",
                sex,
                ageGroup,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                simulated,
                null);
    }

    public static EntrantEntry vehicle(String bib) {
        return new EntrantEntry(
                RACE,
                bib,
                "Lead car",
                EntrantEntry.Kind.VEHICLE,
                "10k",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                true,
                null);
    }

    /** A runner of whom all is known that may be. */
    public static EntrantEntry from(String bib, String hometown, String club, String charity) {
        return new EntrantEntry(
                RACE,
                bib,
                "Runner " + bib,
                EntrantEntry.Kind.RUNNER,
                "10k",
                "open",
                "one",
                "M",
                "18-39",
                "AUT",
                "Wien",
                hometown,
                club,
                charity,
                null,
                List.of(),
                true,
                null);
    }

    /** @param netMs at each point passed, the start first; gun time is {@code lateMs} more */
    public static Progress progress(String bib, long revision, long lateMs, long... netMs) {
        var splits = new ArrayList<Split>();
        for (int i = 0; i < netMs.length; i++) {
            splits.add(split(i, netMs[i], lateMs, List.of()));
        }
        return progress(bib, revision, splits);
    }

    public static Progress progress(String bib, long revision, List<Split> splits) {
        var last = splits.isEmpty() ? null : splits.get(splits.size() - 1);
        var motion = last == null
                ? null
                : new Motion(last.distanceM(), last.raceMs(), 3, last.distanceM() + 3_000, 5, 0.3, Motion.Source.MAT);
        var status = last == null
                ? EntrantStatus.INACTIVE
                : last.point().equals("Finish") ? EntrantStatus.FINISHED : EntrantStatus.ACTIVE;
        return new Progress(RACE, bib, revision, status, GUN, GUN, null, null, splits, motion, null, false);
    }

    public static Progress withStatus(Progress progress, EntrantStatus status) {
        return with(progress, status, progress.motion());
    }

    /** @param motion null of whom only results are shown */
    public static Progress withMotion(Progress progress, Motion motion) {
        return with(progress, progress.status(), motion);
    }

    private static Progress with(Progress progress, EntrantStatus status, Motion motion) {
        return new Progress(
                progress.race(),
                progress.bib(),
                progress.revision(),
                status,
                progress.gunTime(),
                progress.startTime(),
                progress.actualWave(),
                progress.target(),
                progress.splits(),
                motion,
                progress.projection(),
                progress.corrected());
    }

    public static Split split(int point, long netMs, long lateMs, List<Split.Mark> marks) {
        long gunMs = netMs + lateMs;
        return new Split(
                POINTS.get(point),
                DISTANCES.get(point),
                GUN.plus(Duration.ofMillis(gunMs)),
                gunMs,
                gunMs,
                netMs,
                null,
                null,
                Split.Source.MAT,
                marks,
                null);
    }

    public static Position position(String bib, long t0Ms, double d0M) {
        var motion = new Motion(d0M, t0Ms, 3.2, d0M + 500, 8, 0.5, Motion.Source.GPS);
        return new Position(RACE, bib, motion, "spotter's phone", 4.0, 0.1, 1_000L);
    }

    public static RaceClock clock(long revision, RaceClock.State state) {
        return new RaceClock(RACE, revision, state, false, 0, GUN, 1);
    }

    public static RaceClock replay(long revision, double rate) {
        return new RaceClock(RACE, revision, RaceClock.State.LIVE, true, 0, GUN, rate);
    }

    /** A published board of this race with these entrants. */
    public static RaceBoard board(EntrantEntry... entrants) {
        var board = new RaceBoard(RACE);
        board.putRace(race());
        for (var entrant : entrants) {
            board.putEntrant(entrant.bib(), entrant);
        }
        board.publish();
        return board;
    }
}
