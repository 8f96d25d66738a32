package run.boylston.pace.gps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.boylston.pace.course.CourseLine.Match;

/** Takes a fix into a track, if what the mover can do explains it. Immutable. */
final class Follower {

    /** One fix in five hundred that errs as its device says lies further out, and is missed by nobody. */
    static final double GATE_ERRORS = 3;

    /** A course passes hardly oftener near itself; on a loop, mats say which lap it is. */
    private static final int MOST_LEGS = 4;

    private final Matcher matcher;
    private final Mover mover;

    Follower(Matcher matcher, Mover mover) {
        this.matcher = matcher;
        this.mover = mover;
    }

    /** A track from this fix alone, between two distances; empty if there is no course near it. */
    Optional<Track> begin(Fix fix, double fromM, double toM) {
        return matcher.between(fix, fromM, toM).map(match -> begin(fix, match));
    }

    /** A track from this fix alone on each of the first legs near it, between two distances; empty if it is near none. */
    List<Track> beginOnEachLeg(Fix fix, double fromM, double toM) {
        var tracks = new ArrayList<Track>(MOST_LEGS);
        var leg = matcher.between(fix, fromM, toM);
        while (leg.isPresent() && tracks.size() < MOST_LEGS) {
            tracks.add(begin(fix, leg.get()));
            leg = matcher.beyond(fix, leg.get().distanceM(), toM);
        }
        return tracks;
    }

    /** The track with the fix taken, between two distances; empty if nothing that the mover could have done explains it. */
    Optional<Track> next(Track track, Fix fix, double fromM, double toM) {
        return matcher.around(track, GATE_ERRORS, fix, fromM, toM)
                .filter(match -> track.allows(fix.atS(), match.distanceM(), variance(fix), GATE_ERRORS))
                .map(match -> track.measured(fix.atS(), match.distanceM(), variance(fix)))
                .filter(mover::canDo)
                .flatMap(next -> mover.isBackwards(next) ? otherLeg(fix, next, toM) : Optional.of(next));
    }

    /** Who surely runs the wrong way was matched to the wrong one of two legs: the right one is further on. */
    private Optional<Track> otherLeg(Fix fix, Track backwards, double toM) {
        return matcher.beyond(fix, backwards.distanceM(), toM).map(match -> begin(fix, match));
    }

    private Track begin(Fix fix, Match match) {
        return Track.begin(mover, fix.atS(), match.distanceM(), variance(fix));
    }

    private static double variance(Fix fix) {
        return fix.errorM() * fix.errorM();
    }
}
