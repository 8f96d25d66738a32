package run.boylston.simulator.field;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everybody on the start list, and what they truly do.
 *
 * @param runners in the order of the start list
 * @param vehicles with the leaders; they have trackers and no chips
 * @param simulated true if the field is invented
 */
public record Field(List<Runner> runners, List<Runner> vehicles, boolean simulated) {

    public Field {
        runners = List.copyOf(runners);
        vehicles = List.copyOf(vehicles);
    }

    /** Start list lines: runners, then vehicles. */
    public Stream<Entrant> entrants() {
        return all().map(Runner::entrant);
    }

    /** Who carries a tracker, or is followed by one. */
    public Stream<Runner> tracked() {
        return all().filter(runner -> runner.entrant().isTracked());
    }

    private Stream<Runner> all() {
        return Stream.concat(runners.stream(), vehicles.stream());
    }
}
