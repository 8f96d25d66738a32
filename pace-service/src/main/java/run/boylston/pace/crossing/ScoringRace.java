package run.boylston.pace.crossing;

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
import run.boylston.pace.crossing.StartPlan.Gun;
import run.boylston.pace.projection.ProjectionModel;
import run.boylston.pace.projection.Projector;
import run.boylston.pace.recordpace.RecordPace;

/** A race made ready for scoring: immutable, made once per revision of the race, shared by all threads. */
public final class ScoringRace {

    /** A target as scoring reads it: its pace, and from which zero it is timed. */
    record Goal(String id, RecordPace pace, OfficialTime clock) {}

    private record Start(String division, String wave) {}

    private final String race;
    private final long firstGunMs;
    private final Map<String, ContestPlan> contests;
    private final Map<Start, StartPlan> starts;
    private final Map<String, Goal> goals;
    private final Projector projector = new Projector(ProjectionModel.boston());

    private ScoringRace(RaceEntry race, Collection<TargetEntry> targets) {
        this.race = race.race();
        firstGunMs = race.firstGun().toEpochMilli();
        contests = race.contests().stream()
                .collect(Collectors.toMap(RaceEntry.Contest::id, contest -> ContestPlan.of(race, contest)));
        starts = starts(race);
        goals = targets.stream()
                .map(target -> new Goal(target.id(), RecordPace.of(target), target.clock()))
                .collect(Collectors.toMap(Goal::id, Function.identity()));
    }

    /**
     * @param targets every target of the race; an entrant names its own by id
     * @throws IllegalArgumentException if a target's table is not a pace
     */
    public static ScoringRace of(RaceEntry race, Collection<TargetEntry> targets) {
        return new ScoringRace(race, targets);
    }

    String race() {
        return race;
    }

    long firstGunMs() {
        return firstGunMs;
    }

    Projector projector() {
        return projector;
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
