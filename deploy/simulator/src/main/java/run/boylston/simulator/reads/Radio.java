package run.boylston.simulator.reads;

import run.boylston.simulator.field.Chance;

/** The way from a reader to the front door: takes its time, sometimes long, sometimes twice, and for a while not at all. */
final class Radio {

    private static final int SOON_MS = 300;
    private static final int USUAL_MS = 2_000;
    private static final int LATE_MS = 20_000;
    private static final int AGAIN_MS = 30_000;

    private final ReadLogBuilder log;
    private final Dirt dirt;
    private final int silentFromMs;
    private final int silentMat;

    /** @param silentMat index of the mat whose reader is cut off from {@code silentFromMs} on; negative for none */
    Radio(ReadLogBuilder log, Dirt dirt, int silentFromMs, int silentMat) {
        this.log = log;
        this.dirt = dirt;
        this.silentFromMs = silentFromMs;
        this.silentMat = silentMat;
    }

    /** A read made at {@code timeMs} goes its way. */
    void send(int mat, int timeMs, Chance chance) {
        int read = log.read(mat, timeMs);
        int arrivesMs = Math.max(timeMs + delayMs(chance), endOfSilenceMs(mat, timeMs, chance));
        log.send(read, arrivesMs);
        if (chance.happens(dirt.resent())) {
            log.send(read, arrivesMs + chance.between(USUAL_MS, AGAIN_MS));
        }
    }

    private int delayMs(Chance chance) {
        return chance.happens(dirt.late()) ? chance.between(USUAL_MS, LATE_MS) : chance.between(SOON_MS, USUAL_MS);
    }

    private int endOfSilenceMs(int mat, int timeMs, Chance chance) {
        int endsMs = silentFromMs + dirt.silentMs();
        boolean cutOff = mat == silentMat && timeMs >= silentFromMs && timeMs < endsMs;
        return cutOff ? endsMs + chance.between(SOON_MS, USUAL_MS) : timeMs;
    }
}
