package run.boylston.pace.crossing;

import run.boylston.contracts.progress.Split.Source;
import run.boylston.pace.crossing.PointReads.MatRead;
import run.boylston.pace.crossing.StartPlan.Gun;

/**
 * When an entrant started, in which wave, and which gun counts.
 *
 * @param gun the one that counts
 * @param wave the one started in
 * @param timeMs epoch milliseconds, the gun's if the start was not seen
 * @param source null if no read is the start
 * @param readMs epoch milliseconds of the read itself
 * @param takenOut the start that was read and is no split; null if none was
 */
record Start(Gun gun, String wave, long timeMs, Source source, long readMs, Passage takenOut) {

    static Start unseen(Gun gun) {
        return new Start(gun, gun.wave(), gun.timeMs(), null, gun.timeMs(), null);
    }

    static Start judged(StartPlan plan, long timeMs) {
        var wave = plan.gunOf(timeMs).orElseGet(() -> plan.gunBefore(timeMs));
        return new Start(plan.counting(wave), wave.wave(), timeMs, Source.JUDGE, timeMs, null);
    }

    static Start read(StartPlan plan, Gun wave, MatRead read, Source source) {
        return new Start(plan.counting(wave), wave.wave(), plan.atPointMs(read), source, read.timeMs(), null);
    }

    /** The gun's time counts, though it is known from when there was a run. */
    Start insteadOf(Start taken) {
        return new Start(gun, wave, timeMs, source, readMs, taken.passage());
    }

    boolean seen() {
        return source != null;
    }

    /** No passage beyond the start is earlier, epoch milliseconds. */
    long fromMs() {
        return takenOut == null ? timeMs : takenOut.timeMs();
    }

    /** Only of a start that was seen. */
    Passage passage() {
        return new Passage(0, timeMs, source, readMs);
    }
}
