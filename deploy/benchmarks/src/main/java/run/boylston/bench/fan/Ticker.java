package run.boylston.bench.fan;

import java.util.concurrent.TimeUnit;

/** Does something a number of times at a fixed rate: one that is late does not make the next one late. */
final class Ticker {

    interface Action {
        void run() throws Exception;
    }

    private Ticker() {}

    /** Returns when the last is done and its time is over. */
    static void run(int times, long everyMs, Action action) throws Exception {
        var begun = System.nanoTime();
        for (var i = 1; i <= times; i++) {
            action.run();
            var rest = begun + TimeUnit.MILLISECONDS.toNanos(i * everyMs) - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(rest);
        }
    }
}
