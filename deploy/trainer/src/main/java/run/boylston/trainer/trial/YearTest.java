package run.boylston.trainer.trial;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import run.boylston.contracts.progress.Projection.Basis;
import run.boylston.pace.projection.Mats;
import run.boylston.pace.projection.ProjectionModel;
import run.boylston.pace.projection.Projector;
import run.boylston.trainer.Finisher;
import run.boylston.trainer.trial.MatScore.Figure;

/** Asks the running projector at every mat of every finisher of a year it has not seen, and compares with what came. */
final class YearTest {

    private static final double FOUR_HOURS_S = 14_400;

    private final Projector projector;
    private final List<Finisher> past;
    private final double base4h;
    private final double baseStandard;

    YearTest(List<String> model, List<Finisher> past) {
        projector = new Projector(ProjectionModel.parse(model.stream()));
        this.past = past;
        base4h = share(past.stream().map(finisher -> finisher.finishS() < FOUR_HOURS_S));
        baseStandard = share(past.stream()
                .filter(finisher -> finisher.who() != null)
                .map(finisher -> finisher.finishS() < QualifyingStandards.seconds(finisher.who())));
    }

    List<MatScore> scores(List<Finisher> finishers) {
        return IntStream.range(0, Mats.COUNT)
                .mapToObj(mat -> score(finishers, mat))
                .toList();
    }

    private MatScore score(List<Finisher> finishers, int mat) {
        var score = new MatScore();
        var neighbours = new Neighbours(past, mat);
        finishers.stream().filter(finisher -> finisher.passed(mat)).forEach(finisher -> {
            projected(finisher, mat, score);
            error(score, Figure.NEIGHBOURS_MIN, neighbours.finishS(finisher), finisher);
        });
        return score;
    }

    private void projected(Finisher finisher, int mat, MatScore score) {
        var expected = projector.expect(finisher.upTo(mat));
        var finish = expected.finish();
        var finishMs = finisher.finishS() * 1000;
        var constantS = finisher.timesS()[mat] * Mats.COURSE_M / Mats.atM(mat);
        error(score, Figure.MODEL_MIN, finish.middleMs() / 1000, finisher);
        error(score, Figure.CONSTANT_MIN, constantS, finisher);
        score.add(Figure.WITHIN_80, finishMs >= finish.atMs(0.1) && finishMs <= finish.atMs(0.9) ? 1 : 0);
        score.add(Figure.WITHIN_90, finishMs >= finish.atMs(0.05) && finishMs <= finish.atMs(0.95) ? 1 : 0);
        score.add(Figure.WIDTH_90_MIN, (finish.atMs(0.95) - finish.atMs(0.05)) / 60_000);
        score.add(Figure.OWN_PACE, expected.basis() == Basis.OWN_PACE ? 1 : 0);

        var under4h = finisher.finishS() < FOUR_HOURS_S;
        brier(score, Figure.BRIER_4H, chance(finish.by(FOUR_HOURS_S * 1000)), under4h);
        brier(score, Figure.BRIER_4H_CONSTANT, constantS < FOUR_HOURS_S ? 1 : 0, under4h);
        brier(score, Figure.BRIER_4H_BASE, base4h, under4h);
        if (finisher.who() != null) {
            var standardS = QualifyingStandards.seconds(finisher.who());
            var met = finisher.finishS() < standardS;
            brier(score, Figure.BRIER_STANDARD, chance(finish.by(standardS * 1000)), met);
            brier(score, Figure.BRIER_STANDARD_CONSTANT, constantS < standardS ? 1 : 0, met);
            brier(score, Figure.BRIER_STANDARD_BASE, baseStandard, met);
        }
    }

    /** As it is shown: between 1 and 99 %. */
    private static double chance(double chance) {
        return Math.max(0.01, Math.min(chance, 0.99));
    }

    private static void error(MatScore score, Figure figure, double projectedS, Finisher finisher) {
        score.add(figure, Math.abs(finisher.finishS() - projectedS) / 60);
    }

    private static void brier(MatScore score, Figure figure, double chance, boolean happened) {
        var off = chance - (happened ? 1 : 0);
        score.add(figure, off * off);
    }

    private static double share(Stream<Boolean> happened) {
        return happened.mapToInt(yes -> yes ? 1 : 0).average().orElse(0.5);
    }
}
