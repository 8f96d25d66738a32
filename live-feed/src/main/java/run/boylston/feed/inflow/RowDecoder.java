package run.boylston.feed.inflow;

import java.io.IOException;
import run.boylston.contracts.Json;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.race.CatalogEntry;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TransitEntry;

/**
 * Turns rows into board changes, in any thread. A null value is a tombstone: what it takes
 * away is told by the key alone.
 */
final class RowDecoder {

    private final SharedStrings strings = new SharedStrings();

    /** @throws IOException if the value is not what the topic carries */
    BoardChange progress(String key, byte[] value) throws IOException {
        var bib = afterSlash(key);
        var progress = value == null ? null : strings.shared(Json.read(value, Progress.class));
        return new BoardChange(beforeSlash(key), board -> board.putProgress(bib, progress));
    }

    /** @throws IOException if the value is not what the topic carries */
    BoardChange position(String key, byte[] value) throws IOException {
        var bib = afterSlash(key);
        var position = value == null ? null : Json.read(value, Position.class);
        return new BoardChange(beforeSlash(key), board -> board.putPosition(bib, position));
    }

    /** @throws IOException if the value is not what the topic carries */
    BoardChange clock(String key, byte[] value) throws IOException {
        var clock = value == null ? null : Json.read(value, RaceClock.class);
        return new BoardChange(key, board -> board.putClock(clock));
    }

    /** @throws IOException if the value is not what the topic carries, or the key is of an unknown kind */
    BoardChange catalog(String key, byte[] value) throws IOException {
        var entry = value == null ? null : Json.read(value, CatalogEntry.class);
        var kindAndId = afterSlash(key);
        var kind = beforeSlash(kindAndId);
        var id = afterSlash(kindAndId);
        var race = beforeSlash(key);
        return switch (kind) {
            case "" -> new BoardChange(race, board -> board.putRace((RaceEntry) entry));
            case "course" -> new BoardChange(race, board -> board.putCourse(id, (CourseEntry) entry));
            case "target" -> new BoardChange(race, board -> board.putTarget(id, (TargetEntry) entry));
            case "campaign" -> new BoardChange(race, board -> board.putCampaign(id, (CampaignEntry) entry));
            case "entrant" -> {
                var entrant = entry == null ? null : strings.shared((EntrantEntry) entry);
                yield new BoardChange(race, board -> board.putEntrant(id, entrant));
            }
            case "transit" -> new BoardChange(race, board -> board.putTransit((TransitEntry) entry));
            case "notice" -> new BoardChange(race, board -> board.putNotice(id, (NoticeEntry) entry));
            default -> throw new IOException("A catalogue key of an unknown kind: " + key);
        };
    }

    private static String beforeSlash(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    private static String afterSlash(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? "" : key.substring(slash + 1);
    }
}
