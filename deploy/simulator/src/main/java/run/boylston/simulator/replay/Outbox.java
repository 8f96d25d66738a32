package run.boylston.simulator.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import run.boylston.simulator.fixes.PhoneFix;
import run.boylston.simulator.reads.ReadLog;

/** Hands out what is due, by race time: each reader's reads and each phone's fixes in batches of their own. Single-threaded. */
final class Outbox {

    private static final int LARGEST_BATCH = 500;

    /** From a phone's fix to its sending. */
    private static final int FIX_DELAY_MS = 1_000;

    private final ReadLog reads;
    private final List<PhoneFix> fixes;
    private final FrontDoor door;
    private final Devices devices;
    private final Batches batches;
    private final Lanes lanes;
    private int nextSend;
    private int nextFix;

    Outbox(ReadLog reads, List<PhoneFix> fixes, FrontDoor door, Devices devices, Batches batches, Lanes lanes) {
        this.reads = reads;
        this.fixes = fixes;
        this.door = door;
        this.devices = devices;
        this.batches = batches;
        this.lanes = lanes;
    }

    boolean isEmpty() {
        return nextSend == reads.sends() && nextFix == fixes.size();
    }

    /** Race time at which something is due next, milliseconds. Not to be asked when empty. */
    int nextDueMs() {
        int read = nextSend < reads.sends() ? reads.sendMs(nextSend) : Integer.MAX_VALUE;
        int fix = nextFix < fixes.size() ? dueMs(fixes.get(nextFix)) : Integer.MAX_VALUE;
        return Math.min(read, fix);
    }

    /** Submits everything due until {@code raceMs}, that moment included. */
    void sendUntil(long raceMs) throws InterruptedException {
        sendReadsUntil(raceMs);
        sendFixesUntil(raceMs);
    }

    private void sendReadsUntil(long raceMs) throws InterruptedException {
        var byMat = new int[reads.mats().size()][LARGEST_BATCH];
        var sizes = new int[byMat.length];
        while (nextSend < reads.sends() && reads.sendMs(nextSend) <= raceMs) {
            int read = reads.readOf(nextSend++);
            int mat = reads.mat(read);
            byMat[mat][sizes[mat]++] = read;
            if (sizes[mat] == LARGEST_BATCH) {
                submitReads(mat, byMat[mat].clone());
                sizes[mat] = 0;
            }
        }
        for (int mat = 0; mat < sizes.length; mat++) {
            if (sizes[mat] > 0) {
                submitReads(mat, Arrays.copyOf(byMat[mat], sizes[mat]));
            }
        }
    }

    private void submitReads(int mat, int[] due) throws InterruptedException {
        var key = devices.getKey(reads.mats().get(mat));
        lanes.submit(mat, () -> door.post("reads", key, batches.ofReads(reads, due)));
    }

    private void sendFixesUntil(long raceMs) throws InterruptedException {
        var byTracker = new LinkedHashMap<String, List<PhoneFix>>();
        while (nextFix < fixes.size() && dueMs(fixes.get(nextFix)) <= raceMs) {
            var fix = fixes.get(nextFix++);
            var due = byTracker.computeIfAbsent(fix.tracker(), tracker -> new ArrayList<>());
            due.add(fix);
            if (due.size() == LARGEST_BATCH) {
                submitFixes(byTracker.remove(fix.tracker()));
            }
        }
        for (Map.Entry<String, List<PhoneFix>> due : byTracker.entrySet()) {
            submitFixes(due.getValue());
        }
    }

    private void submitFixes(List<PhoneFix> due) throws InterruptedException {
        var tracker = due.get(0).tracker();
        lanes.submit(
                Math.floorMod(tracker.hashCode(), 64),
                () -> door.post("fixes", devices.getKey(tracker), batches.ofFixes(due)));
    }

    private static int dueMs(PhoneFix fix) {
        return fix.timeMs() + FIX_DELAY_MS;
    }
}
