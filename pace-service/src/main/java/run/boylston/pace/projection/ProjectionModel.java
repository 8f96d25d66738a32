package run.boylston.pace.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What past finishers teach of the rest of a race, by where a runner is, the pace so far and how much it has slowed. The
 * two resource files say what was counted. Other distances are read by the share of the course. Immutable.
 */
public final class ProjectionModel {

    /** The course it was learnt on, metres. */
    static final double LEARNT_ON_M = 42_195;

    private static final ProjectionModel BOSTON =
            new ProjectionModel("/projection/boston-ratios.csv", "/projection/boston-experience.csv");

    /** The last word of "how it went": finishers of about this slowing, within a band of pace. */
    private record Cell(double pace, double slowing, Ratios ratios) {}

    private record PaceBand(double pace, Grid<Cell> bySlowing) {}

    private record Mat(double distanceM, Grid<PaceBand> byPace) {}

    private record Experience(double distanceM, double fastest, double slowest, double slowingMax) {}

    private final Grid<Mat> mats;
    private final Grid<Experience> experience;

    private ProjectionModel(String ratios, String experience) {
        this.mats = Grid.of(mats(CsvResource.rows(ratios)), Mat::distanceM);
        this.experience = Grid.of(
                CsvResource.rows(experience).stream()
                        .map(row -> new Experience(row[0], row[1], row[2], row[3]))
                        .toList(),
                Experience::distanceM);
    }

    /** Learnt from the Boston Marathon's finishers. */
    public static ProjectionModel boston() {
        return BOSTON;
    }

    Ratios ratios(RunSoFar run) {
        var pace = run.pace();
        var slowing = run.slowing();
        return mats.read(learntAt(run), mat -> mat.byPace()
                .read(pace, band -> band.bySlowing().read(slowing, Cell::ratios)));
    }

    /** Whether anybody like this was among those it was learnt from; asked of the newest passage alone. */
    boolean hasSeen(RunSoFar run) {
        var seen = experience.nearest(learntAt(run));
        return run.pace() >= seen.fastest() && run.pace() <= seen.slowest() && run.slowing() <= seen.slowingMax();
    }

    private static double learntAt(RunSoFar run) {
        return run.last().distanceM() * LEARNT_ON_M / run.courseM();
    }

    private static List<Mat> mats(List<double[]> rows) {
        return groups(rows, 0).entrySet().stream()
                .map(mat -> new Mat(mat.getKey(), Grid.of(bands(mat.getValue()), PaceBand::pace)))
                .toList();
    }

    /** The file's bands of one mat follow each other, and within a band its slowing grows: where it falls, the next begins. */
    private static List<PaceBand> bands(List<double[]> rows) {
        var bands = new ArrayList<PaceBand>();
        var open = new ArrayList<Cell>();
        for (var row : rows) {
            if (!open.isEmpty() && row[2] <= open.get(open.size() - 1).slowing()) {
                bands.add(band(open));
                open.clear();
            }
            open.add(cell(row));
        }
        bands.add(band(open));
        return bands;
    }

    private static PaceBand band(List<Cell> cells) {
        var pace = cells.stream().mapToDouble(Cell::pace).average().orElseThrow();
        return new PaceBand(pace, Grid.of(cells, Cell::slowing));
    }

    private static Cell cell(double[] row) {
        var next = 4 + Ratios.REST;
        return new Cell(
                row[1],
                row[2],
                new Ratios(Arrays.copyOfRange(row, 4, next), Arrays.copyOfRange(row, next, next + Ratios.NEXT)));
    }

    private static Map<Double, List<double[]>> groups(List<double[]> rows, int column) {
        var groups = new LinkedHashMap<Double, List<double[]>>();
        rows.forEach(row ->
                groups.computeIfAbsent(row[column], key -> new ArrayList<>()).add(row));
        return groups;
    }
}
