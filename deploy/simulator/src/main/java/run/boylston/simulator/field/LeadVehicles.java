package run.boylston.simulator.field;

import java.util.List;
import java.util.stream.Stream;

/** The cars in front of the leading man and the leading woman: dots on the map, with a tracker and without a time. */
final class LeadVehicles {

    private static final int AHEAD_MS = 12_000;

    private LeadVehicles() {}

    /** One for each of the two elite divisions that has anybody at the finish. */
    static List<Runner> of(List<Runner> runners, RacePlan plan) {
        return Stream.of(
                        Entrant.vehicle("LEAD-M", "Lead vehicle, men", "elite-men", "wave-1"),
                        Entrant.vehicle("LEAD-W", "Lead vehicle, women", "elite-women", "elite-women"))
                .map(vehicle -> new Runner(vehicle, aheadOf(runners, vehicle, plan)))
                .filter(Runner::finished)
                .toList();
    }

    private static int[] aheadOf(List<Runner> runners, Entrant vehicle, RacePlan plan) {
        var passed = Runner.absent(vehicle, plan.points().size()).passedMs();
        passed[0] = plan.getGunMs(vehicle.wave());
        for (int i = 1; i < passed.length; i++) {
            int point = i;
            passed[i] = runners.stream()
                    .filter(runner -> runner.entrant().division().equals(vehicle.division()) && runner.passed(point))
                    .mapToInt(runner -> runner.passedMs()[point] - AHEAD_MS)
                    .min()
                    .orElse(Runner.NEVER);
        }
        return passed;
    }
}
