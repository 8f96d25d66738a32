package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Basis;

/**
 * Reads the model for one run, on the course learnt on. Between two of its mats the answer moves from what the one says to what the other would say
 * if the run went on as it does: it is whole at every mat, and has no jump between.
 */
final class History {

    private final ProjectionModel model;
    private final RunSoFar run;
    private final int behind;
    private final double share;

    History(ProjectionModel model, RunSoFar run) {
        this.model = model;
        this.run = run;
        var atM = run.last().distanceM();
        behind = Mats.reached(atM);
        share = Mats.isAt(behind, atM) ? 0 : (atM - Mats.atM(behind)) / (Mats.atM(behind + 1) - Mats.atM(behind));
    }

    Expectation expect(String reason) {
        var nextM = Mats.atM(behind + 1);
        var finish = finish();
        var next = behind + 1 == Mats.COUNT ? finish : possible(next(nextM), nextM);
        return new Expectation(run.last(), nextM, next, run.courseM(), finish, tie(), Basis.HISTORY, reason);
    }

    private double tie() {
        return behind < 0 ? OwnPace.TIE : model.at(behind).tie();
    }

    private Arrival finish() {
        var ahead = behind + 1 == Mats.COUNT ? certain(run.courseM()) : share > 0 ? finishFrom(behind + 1) : null;
        var finish = behind < 0 ? ahead : share > 0 ? finishFrom(behind).towards(ahead, share) : finishFrom(behind);
        return possible(finish, run.courseM());
    }

    private Arrival next(double nextM) {
        if (behind < 0) {
            return OwnPace.next(run, nextM);
        }
        var next = from(behind, model.at(behind).next(), behind + 1, null);
        return share > 0 ? next.towards(certain(nextM), share) : next;
    }

    private Arrival finishFrom(int mat) {
        return from(mat, model.at(mat).finish(run.who()), Mats.COUNT, run.who());
    }

    private Arrival from(int mat, Outcome outcome, int to, Person who) {
        var timesS = new double[mat + 1];
        for (var i = 0; i <= mat; i++) {
            timesS[i] = run.timeMs(Mats.atM(i)) / 1000;
        }
        var variables = Variables.of(mat, timesS, who);
        var sinceS = timesS[mat];
        var atEvenPaceMs = 1000 * sinceS * (Mats.atM(to) - Mats.atM(mat)) / Mats.atM(mat);
        var middle = outcome.centre().of(variables);
        var times = outcome.quantiles(variables, middle);
        for (var i = 0; i < times.length; i++) {
            times[i] = 1000 * sinceS + atEvenPaceMs * Math.exp(times[i]);
        }
        return new Arrival(1000 * sinceS + atEvenPaceMs * Math.exp(middle), times);
    }

    private Arrival certain(double distanceM) {
        return Arrival.certain(run.timeMs(distanceM));
    }

    /** Never sooner than the fastest of the division could be there. */
    private Arrival possible(Arrival arrival, double distanceM) {
        return arrival.notBefore(run.earliestMs(distanceM));
    }
}
