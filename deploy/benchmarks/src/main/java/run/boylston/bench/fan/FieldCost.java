package run.boylston.bench.fan;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import run.boylston.local.Stack;

/** What a fan who watches the whole field in bytes is sent for each crossing, heads of frames included. */
final class FieldCost {

    /** Of the 122nd Boston Marathon. */
    static final int FIELD = 27_042;

    private static final int MOVES = 3;
    private static final int PATIENCE_S = 60;
    private static final int BINARY = 2;
    private static final String HELLO =
            "{\"type\":\"hello\",\"field\":true,\"binary\":true,\"leaders\":false,\"entrants\":[]}";

    private final AtomicLong wholes = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    private FieldCost() {}

    static double bytesPerCrossing(Stack stack, FanRace race) throws Exception {
        var cost = new FieldCost();
        race.begin(FIELD);
        try (var lines = new Lines(FanRace.live(stack), cost::heard)) {
            lines.open(HELLO, 0, false);
            await(cost.wholes, 1);
            // What was still on its way when the whole field came.
            TimeUnit.SECONDS.sleep(3);
            var rowsBefore = cost.rows.get();
            var bytesBefore = cost.bytes.get();
            for (var move = 1; move <= MOVES; move++) {
                race.moveAll(FIELD);
                await(cost.rows, rowsBefore + (long) move * FIELD);
            }
            return (double) (cost.bytes.get() - bytesBefore) / (cost.rows.get() - rowsBefore);
        }
    }

    private void heard(Line line, ByteBuffer frame) {
        if ((frame.get(0) & 0x0F) != BINARY) {
            return;
        }
        var field = FieldFrame.read(frame);
        if (field.whole()) {
            wholes.incrementAndGet();
        } else {
            bytes.addAndGet(frame.limit());
            rows.addAndGet(field.rows());
        }
    }

    private static void await(AtomicLong count, long atLeast) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (count.get() < atLeast) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(count + " of " + atLeast + " after " + PATIENCE_S + " s");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
