package run.boylston.contracts.live;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.TargetEntry;

/**
 * What a page needs of a race before anybody runs: {@code GET /api/races/{race}}.
 *
 * @param courses in the order of the race's contests: the first is the one that a page draws
 * @param notices what the organiser has to say, newest first
 * @param entrants how many are on the start list
 * @param mapStyleUrl MapLibre style of the organiser's own map, null for the page's own
 */
public record RaceView(
        RaceEntry race,
        List<CourseEntry> courses,
        List<TargetEntry> targets,
        List<CampaignEntry> campaigns,
        List<NoticeEntry> notices,
        RaceClock clock,
        int entrants,
        Instant serverTime,
        URI mapStyleUrl) {

    public RaceView withMapStyle(URI url) {
        return new RaceView(race, courses, targets, campaigns, notices, clock, entrants, serverTime, url);
    }
}
