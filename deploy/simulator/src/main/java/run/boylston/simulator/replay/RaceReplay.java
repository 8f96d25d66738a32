package run.boylston.simulator.replay;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import run.boylston.simulator.ServiceAddresses;
import run.boylston.simulator.field.Field;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.fixes.PhoneFix;
import run.boylston.simulator.load.RaceManager;
import run.boylston.simulator.reads.ReadLog;

/** Sends a race through tracker-ingest's front door, from the first read to the last, and turns the race's clock. */
public final class RaceReplay {

    private static final int LANES = 4;

    private final HttpClient http;
    private final ServiceAddresses addresses;
    private final RaceManager manager;
    private final ScoredWatermark scored;
    private final PrintStream out;

    public RaceReplay(HttpClient http, ServiceAddresses addresses, RaceManager manager, PrintStream out) {
        this.http = http;
        this.addresses = addresses;
        this.manager = manager;
        this.out = out;
        scored = new ScoredWatermark(manager);
    }

    /**
     * Returns when everything is sent and scored, and the race's clock stands at {@code finished}.
     *
     * @param speed race seconds a second; infinite: as fast as everything keeps up
     * @param from race time at which a paced replay starts
     */
    public void run(RacePlan plan, Field field, ReadLog reads, List<PhoneFix> fixes, double speed, Duration from)
            throws InterruptedException {
        var trackers = field.tracked().map(runner -> runner.entrant().tracker()).toList();
        var devices = Devices.register(manager, reads.mats(), trackers);
        var door = new FrontDoor(http, addresses.ingest(), plan.race().race(), Backoff::new, out);
        var batches = new Batches(new RaceTime(plan.race()));
        try (var lanes = new Lanes(LANES)) {
            var outbox = new Outbox(reads, fixes, door, devices, batches, lanes);
            long endMs = lastMs(reads, fixes);
            send(outbox, lanes, speed, from);
            scored.await();
            manager.setClock("finished", endMs, 0);
        }
    }

    private void send(Outbox outbox, Lanes lanes, double speed, Duration from) throws InterruptedException {
        var reporter = new RaceReporter(out);
        if (Double.isInfinite(speed)) {
            new FullSpeedReplay(manager, scored, reporter).run(outbox, lanes);
        } else {
            new PacedReplay(manager, scored, reporter, speed).run(from.toMillis(), outbox, lanes);
        }
    }

    private static long lastMs(ReadLog reads, List<PhoneFix> fixes) {
        int lastRead = reads.sends() == 0 ? 0 : reads.sendMs(reads.sends() - 1);
        int lastFix = fixes.isEmpty() ? 0 : fixes.get(fixes.size() - 1).timeMs();
        return Math.max(lastRead, lastFix);
    }
}
