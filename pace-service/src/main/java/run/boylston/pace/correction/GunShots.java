package run.boylston.pace.correction;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.GunSource;
import run.boylston.contracts.race.RaceEntry.Wave;

/**
 * Guns as readers heard them. A shot is of the wave whose gun was planned nearest to it, within three minutes; of several
 * shots of one wave the nearest counts. What comes of it is provisional: a person confirms it with a
 * {@link Correction.MoveGun}. Which order the shots came in is nothing to it.
 */
public final class GunShots {

    private static final Duration FARTHEST = Duration.ofMinutes(3);

    private GunShots() {}

    /**
     * @param race as laid down
     * @param shots times of every shot that was heard, in any order
     * @return the race with the guns that were heard; race time counts from the gun that was planned first, all the same
     */
    public static RaceEntry apply(RaceEntry race, Collection<Instant> shots) {
        var waves = race.waves().stream()
                .map(wave -> shots.stream()
                        .filter(shot -> isOf(race, wave, shot))
                        .min(nearest(wave))
                        .map(shot -> new Wave(wave.id(), wave.name(), shot, GunSource.PROVISIONAL))
                        .orElse(wave))
                .toList();
        return RaceEntries.withWaves(race, waves);
    }

    /** The wave, as laid down, that a shot is of; of waves that share a gun the first. */
    public static Optional<Wave> findWave(RaceEntry race, Instant shot) {
        return race.waves().stream()
                .filter(wave -> distance(wave, shot).compareTo(FARTHEST) <= 0)
                .min(Comparator.comparing((Wave wave) -> distance(wave, shot)).thenComparing(Wave::gunTime));
    }

    private static boolean isOf(RaceEntry race, Wave wave, Instant shot) {
        return findWave(race, shot)
                .filter(found -> found.gunTime().equals(wave.gunTime()))
                .isPresent();
    }

    private static Comparator<Instant> nearest(Wave wave) {
        return Comparator.comparing((Instant shot) -> distance(wave, shot)).thenComparing(Comparator.naturalOrder());
    }

    private static Duration distance(Wave wave, Instant shot) {
        return Duration.between(wave.gunTime(), shot).abs();
    }
}
