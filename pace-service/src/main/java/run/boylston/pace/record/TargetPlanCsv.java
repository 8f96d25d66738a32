package run.boylston.pace.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import run.boylston.pace.recordpace.SplitPlan;

/** A plan as CSV, one line a timing point: to print, or to write on an arm. */
final class TargetPlanCsv {

    private static final double KM_PER_MILE = 1.609344;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "point", "distance_m", "time", "segment_m", "segment_time", "pace_per_km", "pace_per_mile", "clock")
            .setRecordSeparator("\n")
            .get();

    private TargetPlanCsv() {}

    static String write(TargetPlan plan) {
        var out = new StringBuilder();
        try (var csv = FORMAT.print(out)) {
            for (var split : plan.splits()) {
                csv.printRecord(cells(split, plan));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Object[] cells(SplitPlan.Row split, TargetPlan plan) {
        var first = split.segmentMs() == null;
        return new Object[] {
            split.point(),
            split.distanceM(),
            RaceDuration.word(split.timeMs()),
            split.segmentM(),
            first ? null : RaceDuration.word(split.segmentMs()),
            first ? null : RaceDuration.word(split.paceMsPerKm()),
            first ? null : RaceDuration.word(Math.round(split.paceMsPerKm() * KM_PER_MILE)),
            plan.clock()
        };
    }
}
