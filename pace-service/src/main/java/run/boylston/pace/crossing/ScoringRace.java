package run.boylston.pace.crossing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Division;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.contracts.race.RaceEntry.Wave;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.pace.correction.Correction;
import run.boylston.pace.correction.RaceCorrections;
import run.boylston.pace.crossing.StartPlan.Gun;
import run.boylston.pace.projection.ProjectionModel;
import run.boylston.pace.projection.Projector;
import run.boylston.pace.projection.Terrain;
import run.boylston.pace.recordpace.RecordPace;

/** A race made ready for scoring: immutable, made once per revision of the race, shared by all threads. */
public final class ScoringRace {

    /** How far before its gun a start read may stand: people lean, and clocks differ. */
    public static final Duration START_TOLERANCE = Duration.ofSeconds(10);

    /**
     * A target as scoring reads it: its pace, and from which zero it is timed.
     *
     * @param manner how it is run, where not as nearly everybody runs; null otherwise
     */
    record Goal(String id, RecordPace pace, OfficialTime clock, String manner) {

        static Goal of(TargetEntry target) {
            return new Goal(target.id(), RecordPace.of(target), target.clock(), target.manner());
        }
    }

    private record Start(String division, String wave) {}

    private final String race;
    private final long firstGunMs;
    private final Map<String, ContestPlan> contests;
    private final Map<Start, StartPlan> starts;
    private final Map<String, Goal> goals;
    private final Projector projector = new Projector(ProjectionModel.boston());
    private final ReadRules readRules;
    private final ScoringRace uncorrected;

    private ScoringRace(
            RaceEntry laidDown,
            Map<String, Terrain> courses,
            Collection<TargetEntry> targets,
            Collection<Correction> ofRace,
            ArmedSpan armed) {
        var race = RaceCorrections.apply(laidDown, ofRace);
        this.race = race.race();
        firstGunMs = race.firstGun().toEpochMilli();
        contests = race.contests().stream()
                .collect(Collectors.toMap(
                        RaceEntry.Contest::id,
                        contest -> ContestPlan.of(
                                contest, WalkedPoints.of(laidDown, race, contest), courses.get(contest.id()))));
        starts = starts(race);
        goals = targets.stream().map(Goal::of).collect(Collectors.toMap(Goal::id, Function.identity()));
        readRules = new ReadRules(ofRace, armed);
        uncorrected = ofRace.isEmpty() ? this : new ScoringRace(laidDown, courses, targets, List.of(), armed);
    }

    /** As below, where every read counts whenever it was taken, and of the courses nothing is known. */
    public static ScoringRace of(RaceEntry race, Collection<TargetEntry> targets, Collection<Correction> ofRace) {
        return of(race, Map.of(), targets, ofRace, ArmedSpan.ALWAYS);
    }

    /**
     * @param race as laid down, before any correction
     * @param courses by contest, as far as they are laid down
     * @param targets every target of the race; an entrant names its own by id
     * @param ofRace corrections of the whole race that stand, in order of entry
     * @param armed reads of another time are tests and score nothing
     * @throws IllegalArgumentException if a target's table is not a pace
     */
    public static ScoringRace of(
            RaceEntry race,
            Map<String, Terrain> courses,
            Collection<TargetEntry> targets,
            Collection<Correction> ofRace,
            ArmedSpan armed) {
        return new ScoringRace(race, courses, targets, ofRace, armed);
    }

    String race() {
        return race;
    }

    /** Zero of race time, epoch milliseconds. */
    public long firstGunMs() {
        return firstGunMs;
    }

    Projector projector() {
        return projector;
    }

    ReadRules readRules() {
        return readRules;
    }

    /** The same race as hardware and start list alone have it; itself if nobody corrected it. */
    ScoringRace uncorrected() {
        return uncorrected;
    }

    ContestPlan contest(String id) {
        return require(contests.get(id), "contest", id);
    }

    StartPlan start(String division, String wave) {
        return require(starts.get(new Start(division, wave)), "division and wave", division + ", " + wave);
    }

    /** The first of the entrant's targets that the race has. */
    Optional<Goal> goal(List<String> targets) {
        return targets.stream().filter(goals::containsKey).map(goals::get).findFirst();
    }

    private static Map<Start, StartPlan> starts(RaceEntry race) {
        var guns = race.waves().stream().map(ScoringRace::gun).toList();
        var starts = new HashMap<Start, StartPlan>();
        for (Division division : race.divisions()) {
            for (Gun own : guns) {
                starts.put(new Start(division.id(), own.wave()), StartPlan.of(own, division, guns));
            }
        }
        return Map.copyOf(starts);
    }

    private static Gun gun(Wave wave) {
        return new Gun(wave.id(), wave.gunTime().toEpochMilli());
    }

    private static <T> T require(T found, String what, String id) {
        if (found == null) {
            throw new NoSuchElementException("The race has no " + what + " " + id);
        }
        return found;
    }
}
