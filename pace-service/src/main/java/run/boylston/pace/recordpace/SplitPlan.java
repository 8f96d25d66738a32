package run.boylston.pace.recordpace;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.race.RaceEntry.TimingPoint;

/** What to run to be as fast as a record: where the record's pace is at each timing point, and how fast from one to the next. */
public final class SplitPlan {

    /**
     * One timing point. The start has no segment.
     *
     * @param timeMs milliseconds from the start at record pace; to beat the record is to be there earlier
     * @param segmentM metres from the point before
     * @param segmentMs milliseconds from the point before
     * @param paceMsPerKm over the segment, milliseconds a kilometre
     */
    public record Row(
            String point,
            String name,
            double distanceM,
            long timeMs,
            Double segmentM,
            Long segmentMs,
            Long paceMsPerKm) {}

    private SplitPlan() {}

    /** @param points of the contest, in course order */
    public static List<Row> rows(RecordPace pace, List<TimingPoint> points) {
        var rows = new ArrayList<Row>(points.size());
        Row before = null;
        for (var point : points) {
            before = row(pace, point, before);
            rows.add(before);
        }
        return List.copyOf(rows);
    }

    private static Row row(RecordPace pace, TimingPoint point, Row before) {
        var timeMs = pace.timeAtMs(point.distanceM());
        if (before == null) {
            return new Row(point.id(), point.name(), point.distanceM(), timeMs, null, null, null);
        }
        var segmentM = point.distanceM() - before.distanceM;
        var segmentMs = timeMs - before.timeMs;
        return new Row(
                point.id(),
                point.name(),
                point.distanceM(),
                timeMs,
                segmentM,
                segmentMs,
                Math.round(segmentMs / segmentM * 1_000));
    }
}
