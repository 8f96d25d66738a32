package run.boylston.pace.crossing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.RaceEntry.Mat;
import run.boylston.contracts.race.RaceEntry.MatRole;
import run.boylston.contracts.race.RaceEntry.TimingPoint;

/**
 * One contest as scoring walks it: its timing points in course order, and which of them each mat belongs to. Points go
 * by their place in the order, the start being 0.
 */
record ContestPlan(double distanceM, List<TimingPoint> points, Map<String, MatPlace> mats) {

    record MatPlace(int point, boolean backup, double offsetM) {}

    static ContestPlan of(RaceEntry race, RaceEntry.Contest contest) {
        var byId = race.points().stream().collect(Collectors.toMap(TimingPoint::id, point -> point));
        var points = contest.points().stream().map(byId::get).toList();
        var mats = new HashMap<String, MatPlace>();
        for (var i = 0; i < points.size(); i++) {
            for (Mat mat : points.get(i).mats()) {
                mats.put(mat.id(), new MatPlace(i, mat.role() == MatRole.BACKUP, mat.offsetM()));
            }
        }
        return new ContestPlan(contest.distanceM(), points, Map.copyOf(mats));
    }

    int finish() {
        return points.size() - 1;
    }

    double distanceM(int point) {
        return points.get(point).distanceM();
    }
}
