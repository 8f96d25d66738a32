package run.boylston.pace.crossing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.progress.Split.Mark;
import run.boylston.contracts.progress.Split.Source;
import run.boylston.contracts.race.RaceEntry.OfficialTime;
import run.boylston.pace.crossing.ScoringRace.Goal;

/** Writes passages down as splits: on every clock, by segment, with marks, and against the goal. */
final class Splits {

    private final ContestPlan contest;
    private final StartPlan plan;
    private final Start start;
    private final Goal goal;
    private final long firstGunMs;

    /** @param goal null without one */
    Splits(ContestPlan contest, StartPlan plan, Start start, Goal goal, long firstGunMs) {
        this.contest = contest;
        this.plan = plan;
        this.start = start;
        this.goal = goal;
        this.firstGunMs = firstGunMs;
    }

    /** @param passages in course order, with the start if it was seen */
    List<Split> of(List<Passage> passages) {
        var doubts = new Doubts(contest, passages);
        var splits = new ArrayList<Split>(passages.size());
        for (var i = 0; i < passages.size(); i++) {
            var before = i == 0 ? null : passages.get(i - 1);
            splits.add(split(passages.get(i), before, doubts.questionable(i)));
        }
        return List.copyOf(splits);
    }

    private Split split(Passage passage, Passage before, boolean questionable) {
        var timeMs = passage.timeMs();
        var point = contest.points().get(passage.point());
        return new Split(
                point.id(),
                point.distanceM(),
                Instant.ofEpochMilli(timeMs),
                timeMs - firstGunMs,
                timeMs - start.gun().timeMs(),
                timeMs - start.timeMs(),
                before == null ? null : contest.points().get(before.point()).id(),
                before == null ? null : timeMs - before.timeMs(),
                passage.source(),
                marks(passage, before, questionable),
                aheadMs(point.distanceM(), timeMs));
    }

    /** What a judge gave is not doubted: a person has. */
    private List<Mark> marks(Passage passage, Passage before, boolean questionable) {
        var judged = passage.source() == Source.JUDGE;
        var marks = new ArrayList<Mark>(2);
        if (passage.timeMs() < start.gun().timeMs()) {
            marks.add(Mark.EARLY);
        }
        if (!judged && bad(passage, before)) {
            marks.add(Mark.BAD);
        }
        if (!judged && (questionable || isNoGunsStart(passage))) {
            marks.add(Mark.QUESTIONABLE);
        }
        if (passage.source() == Source.BACKUP) {
            marks.add(Mark.BACKUP);
        }
        if (!start.seen()) {
            marks.add(Mark.ESTIMATED);
        }
        return List.copyOf(marks);
    }

    /** It may be a stride of lining up, where no mat saw the start. */
    private boolean isNoGunsStart(Passage passage) {
        return passage.point() == 0 && plan.gunOf(passage.timeMs()).isEmpty();
    }

    /** Without a passage before it the gun stands in: who is too fast from the gun is too fast. */
    private boolean bad(Passage passage, Passage before) {
        var fromM = before == null ? 0 : contest.distanceM(before.point());
        var fromMs = before == null ? start.timeMs() : before.timeMs();
        return plan.tooFast(contest.distanceM(passage.point()) - fromM, passage.timeMs() - fromMs);
    }

    private Long aheadMs(double distanceM, long timeMs) {
        if (goal == null) {
            return null;
        }
        var zeroMs = goal.clock() == OfficialTime.GUN ? start.gun().timeMs() : start.timeMs();
        return goal.pace().timeAtMs(distanceM) - (timeMs - zeroMs);
    }
}
