package run.boylston.simulator;

import java.io.PrintStream;

/** The 122nd Boston Marathon, or a race like it: loaded as an organiser would, then run as its hardware would. */
public final class RaceSimulation {

    public RaceSimulation(SimulationOptions options, ServiceAddresses addresses, PrintStream out) {}

    /** Loads the race, its course, records, start list and campaigns into pace-service. */
    public void load() {}

    /** Sends the race. */
    public Summary replay() throws InterruptedException {
        return new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
