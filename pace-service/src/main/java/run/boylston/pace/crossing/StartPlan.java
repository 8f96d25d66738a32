package run.boylston.pace.crossing;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.GunOf;
import run.boylston.pace.crossing.PointReads.MatRead;

/**
 * The guns an entrant may start with: the own wave's and those of the division's other waves, by gun time.
 *
 * @param maxSpeedMps nobody of the division is faster
 * @param ownCounts whether the own wave's gun counts for whoever starts with another
 */
record StartPlan(Gun own, List<Gun> guns, double maxSpeedMps, boolean ownCounts) {

    /** A backup mat past the start line is reached at about this share of the division's greatest speed. */
    static final double TYPICAL_SHARE = 0.42;

    private static final long TOLERANCE_MS = ScoringRace.START_TOLERANCE.toMillis();

    /**
     * How long after its gun somebody of another wave can have started in a wave. It ends before the next wave lines up,
     * whose strides across the mat are then nobody's start, unless who was seen beyond has no other.
     */
    private static final long OTHER_WAVE_MS = Duration.ofMinutes(15).toMillis();

    /** @param timeMs epoch milliseconds */
    record Gun(String wave, long timeMs) {

        boolean opensBefore(long readMs) {
            return readMs >= timeMs - TOLERANCE_MS;
        }
    }

    static StartPlan of(Gun own, RaceEntry.Division division, List<Gun> all) {
        var allowed = Stream.concat(Stream.of(own), all.stream().filter(gun -> division.waves()
                        .contains(gun.wave())))
                .distinct()
                .sorted(Comparator.comparingLong(Gun::timeMs).thenComparing(Gun::wave))
                .toList();
        return new StartPlan(own, allowed, division.maxSpeedMps(), division.gunOf() == GunOf.OWN_WAVE);
    }

    /** No read before this can be of this entrant's race. */
    long opensMs() {
        return guns.get(0).timeMs() - TOLERANCE_MS;
    }

    /** The gun that a read of the start mat answers to; empty if it is none's start. */
    Optional<Gun> gunOf(long readMs) {
        Gun found = own.opensBefore(readMs) ? own : null;
        for (var gun : guns) {
            if (gun.opensBefore(readMs) && readMs <= gun.timeMs() + OTHER_WAVE_MS) {
                found = gun;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The latest gun before a read of the start mat, however long before; empty if it is before all. */
    Optional<Gun> latestGun(long readMs) {
        return guns.stream().filter(gun -> gun.opensBefore(readMs)).reduce((earlier, later) -> later);
    }

    /** The gun that counts for somebody who started with another wave. */
    Gun counting(Gun startedWith) {
        return ownCounts ? own : startedWith;
    }

    /** When a mat's read was at its point, at a typical speed: a mat that lies past it sees everybody later. */
    long atPointMs(MatRead read) {
        return read.timeMs() - Math.round(read.offsetM() / (TYPICAL_SHARE * maxSpeedMps) * 1000);
    }

    /** The gun for someone whose start no mat saw and who must have been under way by then. */
    Gun gunBefore(long underWayMs) {
        return own.opensBefore(underWayMs) ? own : latestGun(underWayMs).orElse(own);
    }

    /** The least time for a distance: with a quarter to spare, so that a fast segment is marked rather than refused. */
    long leastMs(double distanceM) {
        return (long) (distanceM / (1.25 * maxSpeedMps) * 1000);
    }

    /** The earliest that who started so can be so far along. */
    long soonestMs(Start start, double distanceM) {
        return start.fromMs() + leastMs(distanceM);
    }

    boolean tooFast(double distanceM, long timeMs) {
        return distanceM * 1000 > maxSpeedMps * timeMs;
    }
}
