package run.boylston.feed.share;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.CourseEntry.Landmark;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.media.Texts;
import run.boylston.feed.share.Card.Hill;
import run.boylston.feed.share.Card.Mark;
import run.boylston.feed.share.Card.Strip;

/** The elevation strip of a contest: its profile and, while it is run, the field on it. */
final class StripOf {

    private static final String TOWN = "town";

    private final BoardSnapshot board;
    private final RaceView view;
    private final Instant now;
    private final Ridges ridges;
    private final Texts texts;

    StripOf(BoardSnapshot board, RaceView view, Instant now, Ridges ridges, Texts texts) {
        this.board = board;
        this.view = view;
        this.now = now;
        this.ridges = ridges;
        this.texts = texts;
    }

    /** Empty without a course. */
    Optional<Strip> strip(String contest, List<Mark> marks) {
        return view.courses().stream()
                .filter(course ->
                        course.contest().equals(contest) && course.points().size() > 1)
                .findFirst()
                .map(course -> strip(course, marks));
    }

    private Strip strip(CourseEntry course, List<Mark> marks) {
        var profile = course.points().stream()
                .map(point -> new Hill(point.distanceM(), point.elevationM()))
                .toList();
        double lengthM = profile.get(profile.size() - 1).distanceM();
        var start = course.landmarks().stream()
                .filter(each -> each.kind().equals(TOWN))
                .map(Landmark::name)
                .map(name -> name.replaceAll(" \\(.*", ""))
                .findFirst()
                .orElse(texts.text("cardStart"));
        return new Strip(lengthM, profile, ridges.ridge(board, lengthM, now), marks, start, texts.text("cardFinish"));
    }
}
