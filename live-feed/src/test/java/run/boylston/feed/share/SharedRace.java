package run.boylston.feed.share;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Projection;
import run.boylston.contracts.progress.Projection.Outlook;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.CourseEntry.Landmark;
import run.boylston.contracts.race.CourseEntry.Point;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.feed.board.RaceBoard;
import run.boylston.feed.board.Races;

/** The small race with all that a card can show: hills, a record, a cause and a crowd. */
final class SharedRace {

    static final String BIB = "4758";
    static final long RECORD_MS = 3_000_000;
    static final Instant NOW = Races.GUN.plusSeconds(1_300);

    private SharedRace() {}

    static CourseEntry course() {
        var points = IntStream.rangeClosed(0, 100)
                .mapToObj(i ->
                        new Point(i * 100, 42, -71, 140 - i * 1.2 + 18 * Math.sin(i / 4.0) + 9 * Math.sin(i / 1.7)))
                .toList();
        return new CourseEntry(
                Races.RACE, "10k", "nobody", points, List.of(new Landmark(0, "Hopkinton (start)", "town")));
    }

    static TargetEntry target() {
        return new TargetEntry(
                Races.RACE,
                "record",
                "Fastest 10K run backwards, men",
                "Somebody",
                LocalDate.of(2004, 10, 17),
                "Beijing",
                "Nobody",
                TargetEntry.RecordStatus.RATIFIED,
                RECORD_MS,
                RaceEntry.OfficialTime.NET,
                TargetEntry.PaceMethod.EVEN_PACE,
                "backwards",
                false,
                10_000,
                1_000,
                IntStream.rangeClosed(0, 10).mapToObj(i -> i * RECORD_MS / 10).toList());
    }

    static CampaignEntry campaign() {
        return new CampaignEntry(
                Races.RACE,
                BIB,
                "End epilepsy",
                null,
                null,
                null,
                List.of(),
                List.of("#26steps", "#EndEpilepsy"),
                1,
                2,
                "USD",
                null,
                null);
    }

    static EntrantEntry runner(String bib, String name) {
        return new EntrantEntry(
                Races.RACE,
                bib,
                name,
                EntrantEntry.Kind.RUNNER,
                "10k",
                "open",
                "one",
                "M",
                "18-39",
                "USA",
                null,
                null,
                null,
                null,
                "running backwards",
                List.of("record"),
                false,
                null);
    }

    /** Two seconds behind the record for each twenty run. */
    static Progress progress(String bib, long revision, Outlook outlook, long... netMs) {
        var splits = new ArrayList<Split>();
        for (int i = 0; i < netMs.length; i++) {
            splits.add(withAhead(Races.split(i, netMs[i], 0, List.of())));
        }
        var plain = Races.progress(bib, revision, splits);
        boolean finished = plain.status() == EntrantStatus.FINISHED;
        return new Progress(
                plain.race(),
                bib,
                revision,
                plain.status(),
                Races.GUN,
                Races.GUN,
                null,
                "record",
                splits,
                plain.motion(),
                finished
                        ? null
                        : new Projection(3_360_000, 3_200_000, 3_600_000, Projection.Basis.OWN_PACE, outlook, null),
                false);
    }

    private static Split withAhead(Split split) {
        long ahead = Math.round(split.distanceM() / 10_000 * RECORD_MS) - split.netMs();
        return new Split(
                split.point(),
                split.distanceM(),
                split.time(),
                split.raceMs(),
                split.gunMs(),
                split.netMs(),
                null,
                null,
                split.source(),
                split.marks(),
                ahead);
    }

    static RaceClock clock(long revision, RaceClock.State state) {
        return new RaceClock(Races.RACE, revision, state, true, 0, Races.GUN, 1);
    }

    static NoticeEntry notice(String text) {
        return notice("n1", text, NoticeEntry.Severity.EMERGENCY, 20);
    }

    static NoticeEntry notice(String id, String text, NoticeEntry.Severity severity, int minute) {
        return new NoticeEntry(Races.RACE, id, text, severity, Races.GUN.plus(Duration.ofMinutes(minute)));
    }

    /** With a crowd of which one half is two minutes ahead of the other. */
    static RaceBoard board(String name) {
        var board = Races.board(runner(BIB, name), Races.runner("1", "elite", "M", "18-39"));
        board.putCourse("10k", course());
        board.putTarget("record", target());
        board.putCampaign(BIB, campaign());
        board.putClock(clock(1, RaceClock.State.LIVE));
        board.putProgress("1", Races.progress("1", 1, 0, 0, 540_000, 1_090_000));
        for (int i = 0; i < 400; i++) {
            var bib = "9" + i;
            board.putEntrant(bib, Races.runner(bib));
            long lateMs = Math.round(120_000 * Math.sin(i * 1.7) + (i % 2) * 240_000);
            board.putProgress(
                    bib, Races.withMotion(Races.progress(bib, 1, 0, 0, 900_000 + lateMs), motion(900_000 + lateMs)));
        }
        board.putProgress(BIB, progress(BIB, 1, Outlook.UNLIKELY, 0, 1_075_000));
        board.publish();
        return board;
    }

    private static Motion motion(long t0Ms) {
        return new Motion(3_000, t0Ms, 3.3, 6_000, 5, 0.3, Motion.Source.MAT);
    }
}
