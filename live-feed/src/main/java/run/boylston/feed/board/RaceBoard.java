package run.boylston.feed.board;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.progress.Position;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.CampaignEntry;
import run.boylston.contracts.race.CourseEntry;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.TargetEntry;
import run.boylston.contracts.race.TransitEntry;

/**
 * One race as fans see it. A single thread puts rows in and calls {@link #publish()} after each batch; any thread reads
 * {@link #snapshot()}. Rows may come twice and in any order between the topics: a lower revision is refused, and nobody
 * is shown who is not in the catalogue.
 */
public final class RaceBoard {

    private final String race;
    /** Grows only, so snapshots share it: a bib that came later has no state in an older one. */
    private final ConcurrentMap<String, Integer> indexes = new ConcurrentHashMap<>();

    private final RoadOrders roads = new RoadOrders();
    private final Chunks.Editor<EntrantState> entrants = new Chunks.Editor<>();
    private Standings.Editor standings;
    private RaceData data = RaceData.NONE;
    private Roster roster = new Roster();
    private int listed;
    private long sequence;
    private long resetAt;
    private boolean changed;
    private volatile BoardSnapshot snapshot =
            new BoardSnapshot(0, 0, RaceData.NONE, indexes, Chunks.empty(), null, List.of(), roads, new Roster(), 0);

    public RaceBoard(String race) {
        this.race = race;
    }

    public String race() {
        return race;
    }

    public BoardSnapshot snapshot() {
        return snapshot;
    }

    /** Null takes the race away; its entrants' rows have tombstones of their own. */
    public void putRace(RaceEntry entry) {
        var known = data.layout();
        if (entry == null) {
            standings = null;
            put(data.withLayout(null));
        } else if (known == null || (entry.revision() >= known.race().revision() && !entry.equals(known.race()))) {
            put(data.withLayout(new RaceLayout(entry)));
            placeAllAgain();
        }
    }

    public void putCourse(String contest, CourseEntry course) {
        put(data.withCourse(contest, course));
    }

    public void putTarget(String id, TargetEntry target) {
        put(data.withTarget(id, target));
    }

    public void putCampaign(String bib, CampaignEntry campaign) {
        put(data.withCampaign(bib, campaign));
    }

    /** Null takes stations and trains away. */
    public void putTransit(TransitEntry transit) {
        put(data.withTransit(transit));
    }

    public void putNotice(String id, NoticeEntry notice) {
        put(data.withNotice(id, notice));
    }

    public void putClock(RaceClock clock) {
        if (clock != null
                && data.clock() != null
                && clock.revision() < data.clock().revision()) {
            return;
        }
        boolean wasFrozen = data.isFrozen();
        put(data.withClock(clock));
        if (data.isFrozen() != wasFrozen) {
            entrants.publish().forEach(state -> set(state.withFrozen(data.isFrozen(), next())));
            resetAt = next();
        }
    }

    public void putEntrant(String bib, EntrantEntry entrant) {
        var before = state(bib);
        if (!Objects.equals(entrant, before.entrant())) {
            listed += (entrant == null ? 0 : 1) - (before.entrant() == null ? 0 : 1);
            roster = new Roster();
            replace(before, before.withEntrant(entrant, next()));
        }
    }

    /** A revision that is known or older is refused; after a tombstone any is new. */
    public void putProgress(String bib, Progress progress) {
        var before = state(bib);
        if (progress == null || before.progress() == null || progress.revision() > before.revision()) {
            replace(before, before.withProgress(progress, next()));
        }
    }

    /** A position of an earlier race time than the known one is refused. */
    public void putPosition(String bib, Position position) {
        var before = state(bib);
        if (position == null
                || before.position() == null
                || position.motion().t0Ms() > before.position().motion().t0Ms()) {
            replace(before, before.withPosition(position, next()));
        }
    }

    /**
     * Shows readers all that was put since the last time.
     *
     * @return false if that is nothing
     */
    public boolean publish() {
        if (!changed) {
            return false;
        }
        changed = false;
        sequence = next();
        var published = entrants.publish();
        var placed = standings == null ? null : standings.publish(sequence);
        snapshot = new BoardSnapshot(
                sequence, resetAt, data, indexes, published, placed, leaders(published, placed), roads, roster, listed);
        return true;
    }

    private List<Leaders> leaders(Chunks<EntrantState> published, Standings placed) {
        return placed == null ? List.of() : new LeaderList(data.layout(), placed, published).all();
    }

    private EntrantState state(String bib) {
        int index = indexes.computeIfAbsent(bib, none -> indexes.size());
        var known = entrants.at(index);
        return known == null ? EntrantState.unknown(index).withFrozen(data.isFrozen(), 0) : known;
    }

    private void replace(EntrantState before, EntrantState after) {
        if (standings != null) {
            standings.replace(before, after);
        }
        if (before.isDrawn() && !after.isDrawn() || before.entrant() != null && after.entrant() == null) {
            resetAt = next();
        }
        set(after);
    }

    private void set(EntrantState state) {
        entrants.set(state.index(), state, next());
        changed = true;
    }

    private void put(RaceData newData) {
        data = newData;
        changed = true;
    }

    private void placeAllAgain() {
        standings = new Standings.Editor(data.layout());
        entrants.publish().forEach(state -> standings.replace(null, state));
        resetAt = next();
    }

    private long next() {
        return sequence + 1;
    }
}
