package run.boylston.bench.race;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Split;
import run.boylston.simulator.field.RacePlan;
import run.boylston.simulator.field.Runner;
import run.boylston.simulator.race.RaceFiles;

/** One runner's progress as large as pace-service writes it: its figures are plausible, not scored. */
final class RunnerProgress {

    private static final int LEVELS = 7;

    private final RacePlan plan;
    private final Runner runner;
    private final int gunMs;
    private final int startMs;

    RunnerProgress(RacePlan plan, Runner runner) {
        this.plan = plan;
        this.runner = runner;
        gunMs = plan.getGunMs(runner.entrant().wave());
        startMs = runner.passed(0) ? runner.passedMs()[0] : gunMs;
    }

    Progress after(int point) {
        var splits = splits(point);
        var finished = point == plan.lastPoint();
        return new Progress(
                RaceFiles.RACE,
                runner.entrant().bib(),
                splits.size(),
                finished ? EntrantStatus.FINISHED : EntrantStatus.ACTIVE,
                time(gunMs),
                runner.passed(0) ? time(startMs) : null,
                null,
                runner.entrant().targets().stream().findFirst().orElse(null),
                splits,
                motion(splits.get(splits.size() - 1), point),
                finished || point == 0 ? null : projection(splits.get(splits.size() - 1), point),
                false);
    }

    private List<Split> splits(int last) {
        var splits = new ArrayList<Split>();
        for (var point = 0; point <= last; point++) {
            if (runner.passed(point)) {
                splits.add(split(point, splits.isEmpty() ? null : splits.get(splits.size() - 1)));
            }
        }
        return splits;
    }

    private Split split(int point, Split before) {
        var ms = runner.passedMs()[point];
        return new Split(
                plan.points().get(point).id(),
                plan.points().get(point).distanceM(),
                time(ms),
                ms,
                ms - gunMs,
                ms - startMs,
                before == null ? null : before.point(),
                before == null ? null : ms - before.raceMs(),
                Split.Source.MAT,
                List.of(),
                runner.entrant().targets().isEmpty() ? null : (long) -ms / 97);
    }

    private Motion motion(Split last, int point) {
        var next = plan.points().get(Math.min(point + 1, plan.lastPoint()));
        var speed = last.netMs() == 0 ? 3.017 : last.distanceM() * 1000 / last.netMs();
        return new Motion(last.distanceM(), last.raceMs(), speed, next.distanceM(), 5, 0.3, Motion.Source.MAT);
    }

    private Projection projection(Split last, int point) {
        var finishMs = Math.round(last.netMs() / last.distanceM() * 42_195);
        var next = plan.points().get(point + 1).distanceM();
        var nextMs = Math.round(last.netMs() / last.distanceM() * next);
        return new Projection(
                finishMs,
                finishMs * 97 / 100,
                finishMs * 109 / 100,
                Projection.Basis.HISTORY,
                Projection.Outlook.POSSIBLE,
                41,
                null,
                new Projection.Ahead(last.distanceM(), last.netMs(), next, around(nextMs), around(finishMs), 0.51));
    }

    private static List<Long> around(long ms) {
        return IntStream.range(0, LEVELS)
                .mapToObj(level -> ms * (97 + level) / 100)
                .toList();
    }

    private Instant time(int raceMs) {
        return plan.race().firstGun().plusMillis(raceMs);
    }
}
