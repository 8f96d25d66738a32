package run.boylston.feed.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry.Contest;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TransitEntry;

/**
 * What changes rarely, immutable: copied at every change.
 *
 * @param layout null while the catalogue does not have the race
 * @param courses by contest
 * @param targets by id
 * @param campaigns by bib
 * @param notices by id
 * @param transit null unless the organiser loaded stations
 * @param clock null until it is set
 */
record RaceData(
        RaceLayout layout,
        Map<String, CourseEntry> courses,
        Map<String, TargetEntry> targets,
        Map<String, CampaignEntry> campaigns,
        Map<String, NoticeEntry> notices,
        TransitEntry transit,
        RaceClock clock) {

    static final RaceData NONE = new RaceData(null, Map.of(), Map.of(), Map.of(), Map.of(), null, null);

    RaceData withLayout(RaceLayout newLayout) {
        return new RaceData(newLayout, courses, targets, campaigns, notices, transit, clock);
    }

    RaceData withClock(RaceClock newClock) {
        return new RaceData(layout, courses, targets, campaigns, notices, transit, newClock);
    }

    RaceData withCourse(String contest, CourseEntry course) {
        return new RaceData(layout, with(courses, contest, course), targets, campaigns, notices, transit, clock);
    }

    RaceData withTarget(String id, TargetEntry target) {
        return new RaceData(layout, courses, with(targets, id, target), campaigns, notices, transit, clock);
    }

    RaceData withCampaign(String bib, CampaignEntry campaign) {
        return new RaceData(layout, courses, targets, with(campaigns, bib, campaign), notices, transit, clock);
    }

    RaceData withNotice(String id, NoticeEntry notice) {
        return new RaceData(layout, courses, targets, campaigns, with(notices, id, notice), transit, clock);
    }

    RaceData withTransit(TransitEntry newTransit) {
        return new RaceData(layout, courses, targets, campaigns, notices, newTransit, clock);
    }

    /** In the order of the race's contests, those of contests that it does not have last. */
    List<CourseEntry> coursesInOrder() {
        var contests = layout.race().contests().stream().map(Contest::id).toList();
        return courses.values().stream()
                .sorted(Comparator.comparingInt(course ->
                        contests.contains(course.contest()) ? contests.indexOf(course.contest()) : contests.size()))
                .toList();
    }

    /** While suspended or stopped the tracker must not invent: everybody stays at the last mat passed. */
    boolean isFrozen() {
        return clock != null
                && (clock.state() == RaceClock.State.SUSPENDED || clock.state() == RaceClock.State.STOPPED);
    }

    /** A copy with one entry more, or without it if the value is null. */
    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        var copy = new TreeMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }
}
