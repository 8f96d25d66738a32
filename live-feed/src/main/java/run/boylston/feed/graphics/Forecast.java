package run.boylston.feed.graphics;

import java.util.Optional;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.RaceEntry.TimingPoint;
import run.boylston.feed.graphics.ProjectionNow.Expected;
import run.boylston.feed.graphics.ProjectionNow.Seen;

/** Where one entrant is between two mats, and when they will be at the next and at the finish: all of it estimated. */
final class Forecast {

    private final RaceFacts race;
    private final EntrantView view;
    private final Motion motion;
    private final long raceMs;
    private final long gunMs;
    private final long startMs;
    private final double distanceM;
    private final Optional<ProjectionNow> projection;

    private Forecast(RaceFacts race, EntrantView view, Motion motion, long raceMs) {
        this.race = race;
        this.view = view;
        this.motion = motion;
        this.raceMs = raceMs;
        var progress = view.progress();
        gunMs = race.raceMs(progress.gunTime());
        startMs = progress.startTime() == null ? gunMs : race.raceMs(progress.startTime());
        double alongM = motion.d0M() + motion.speedMps() * Math.max(0, raceMs - motion.t0Ms()) / 1_000;
        distanceM = Math.min(alongM, motion.holdM());
        projection = Optional.ofNullable(progress.projection())
                .flatMap(said -> ProjectionNow.of(said, raceMs - startMs, seen()));
    }

    /** Empty of whoever is not on their way. */
    static Optional<Forecast> of(RaceFacts race, EntrantView view, Motion motion, long raceMs) {
        return motion == null
                        || view.progress() == null
                        || view.progress().gunTime() == null
                        || view.progress().status() != EntrantStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(new Forecast(race, view, motion, raceMs));
    }

    double distanceM() {
        return distanceM;
    }

    double speedMps() {
        return motion.speedMps();
    }

    NowGraphic now() {
        long ageMs = Math.max(0, raceMs - motion.t0Ms());
        double doubtM = motion.doubtM() + motion.doubtMps() * ageMs / 1_000;
        var place = view.placeNow();
        return new NowGraphic(
                true,
                motion.source() == Motion.Source.GPS ? "gps" : "mat",
                ageMs,
                Text.clock(ageMs),
                Along.of(distanceM, courseM()),
                Speed.rounded(doubtM, 10),
                "±" + Math.round(doubtM) + " m",
                raceMs - startMs,
                Text.clock(raceMs - startMs),
                raceMs - gunMs,
                Text.clock(raceMs - gunMs),
                Speed.of(motion.speedMps()),
                place == null ? null : place.place(),
                place == null ? null : place.low(),
                place == null ? null : place.high(),
                place == null ? null : place.of(),
                place == null ? null : Text.placeNow(place));
    }

    /** The first point beyond both the last split and where they are now. */
    Optional<Estimate> next() {
        double fromM = Math.max(lastSplitM(), distanceM - 1);
        return race.points(view.entrant().contest()).stream()
                .filter(point -> point.distanceM() > fromM)
                .findFirst()
                .flatMap(this::next);
    }

    Optional<Estimate> finish() {
        var points = race.points(view.entrant().contest());
        var said = view.progress().projection();
        if (points.isEmpty() || said == null) {
            return Optional.empty();
        }
        var asSaid = new Expected(
                Math.max(said.finishMs(), raceMs - startMs),
                Math.max(said.lowMs(), raceMs - startMs),
                Math.max(said.highMs(), raceMs - startMs));
        var expected = projection.map(ProjectionNow::finish).orElse(asSaid);
        return Optional.of(estimate(points.get(points.size() - 1), expected, word(said.basis())));
    }

    private Optional<Estimate> next(TimingPoint point) {
        var said = view.progress().projection();
        if (projection.isPresent() && said.ahead().nextM() == point.distanceM()) {
            return projection.map(now -> estimate(point, now.next(), word(said.basis())));
        }
        return motion.speedMps() <= 0 ? Optional.empty() : Optional.of(estimate(point, byMotion(point), "motion"));
    }

    private Expected byMotion(TimingPoint point) {
        double leftMs = (point.distanceM() - motion.d0M()) / motion.speedMps() * 1_000;
        double doubtMs = (motion.doubtM() + motion.doubtMps() * leftMs / 1_000) / motion.speedMps() * 1_000;
        double atMs = Math.max(raceMs, motion.t0Ms() + leftMs) - startMs;
        return new Expected(
                Math.round(atMs), Math.round(Math.max(raceMs - startMs, atMs - doubtMs)), Math.round(atMs + doubtMs));
    }

    private Estimate estimate(TimingPoint point, Expected expected, String basis) {
        var time = race.time(startMs + expected.atMs());
        long gun = startMs + expected.atMs() - gunMs;
        return new Estimate(
                true,
                point.id(),
                point.name(),
                Along.of(point.distanceM(), courseM()),
                expected.atMs(),
                Text.time(expected.atMs()),
                gun,
                Text.time(gun),
                time,
                race.timeOfDay(time),
                expected.lowMs(),
                Text.time(expected.lowMs()),
                expected.highMs(),
                Text.time(expected.highMs()),
                Text.doubt((expected.highMs() - expected.lowMs()) / 2),
                basis);
    }

    private static String word(Projection.Basis basis) {
        return basis == Projection.Basis.HISTORY ? "history" : "ownPace";
    }

    private double courseM() {
        return race.courseM(view.entrant().contest());
    }

    private double lastSplitM() {
        return view.progress().splits().stream()
                .mapToDouble(Split::distanceM)
                .max()
                .orElse(-1);
    }

    /** What GPS saw before the last mat, that mat has told better. */
    private Seen seen() {
        var position = view.position();
        long lastMs =
                view.progress().splits().stream().mapToLong(Split::raceMs).max().orElse(Long.MIN_VALUE);
        if (position == null || position.motion().t0Ms() <= lastMs) {
            return null;
        }
        var seen = position.motion();
        return new Seen(seen.d0M(), seen.t0Ms() - startMs, seen.speedMps());
    }
}
