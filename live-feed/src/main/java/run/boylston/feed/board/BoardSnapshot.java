package run.boylston.feed.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.EntrantView.PlaceNow;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.live.GroupView;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.Leaders.Leader;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.live.SearchResult;
import run.boylston.contracts.live.StandingList;
import run.boylston.contracts.progress.Motion;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;
import run.boylston.contracts.race.RaceEntry;
import run.boylston.contracts.race.TransitEntry;

/**
 * A race at one sequence, immutable: what readers in any thread see. Sequences count the board's changes since the
 * service started.
 */
public final class BoardSnapshot {

    /** Before the first change: {@link #fieldSince} with it is everybody. */
    public static final long BEGINNING = -1;

    private static final Comparator<EntrantState> FURTHEST = Comparator.comparingDouble((EntrantState state) ->
                    state.motion() == null ? 0 : -state.motion().d0M())
            .thenComparingLong(state ->
                    state.motion() == null ? Long.MAX_VALUE : state.motion().t0Ms())
            .thenComparing(state -> state.entrant().bib());

    private final long sequence;
    private final long resetAt;
    private final RaceData data;
    private final Map<String, Integer> indexes;
    private final Chunks<EntrantState> entrants;
    private final Standings standings;
    private final List<Leaders> leaders;
    private final RoadOrders roads;
    private final Roster roster;
    private final int listed;

    BoardSnapshot(
            long sequence,
            long resetAt,
            RaceData data,
            Map<String, Integer> indexes,
            Chunks<EntrantState> entrants,
            Standings standings,
            List<Leaders> leaders,
            RoadOrders roads,
            Roster roster,
            int listed) {
        this.sequence = sequence;
        this.resetAt = resetAt;
        this.data = data;
        this.indexes = indexes;
        this.entrants = entrants;
        this.standings = standings;
        this.leaders = leaders;
        this.roads = roads;
        this.roster = roster;
        this.listed = listed;
    }

    public long sequence() {
        return sequence;
    }

    /** Somebody was taken off the board at this sequence: who saw it before needs a snapshot, a delta cannot say it. */
    public long resetAt() {
        return resetAt;
    }

    /** Whether the catalogue has the race at all. Without it nothing else here is to be asked for. */
    public boolean isRace() {
        return data.layout() != null;
    }

    /** Without one there is nothing to draw the race on; a race is laid down before its courses. */
    public boolean hasCourse() {
        return !data.courses().isEmpty();
    }

    /** Whether watching it takes a key. */
    public boolean isPrivate() {
        return isRace() && data.layout().race().isPrivate();
    }

    /** Null until the race's clock is set. */
    public RaceClock clock() {
        return data.clock();
    }

    /** While suspended or stopped nothing beyond the last mat is told of anybody. */
    public boolean isFrozen() {
        return data.isFrozen();
    }

    /** Distances of the race's timing points, decimetres, in the race's order. */
    public List<Long> pointsDm() {
        return data.layout().pointsDm();
    }

    /** Stations, and trains if there is a timetable. */
    public Optional<TransitEntry> findTransit() {
        return Optional.ofNullable(data.transit());
    }

    /** Newest first. */
    public List<NoticeEntry> notices() {
        return data.notices().values().stream()
                .sorted(Comparator.comparing(NoticeEntry::postedAt).reversed().thenComparing(NoticeEntry::id))
                .toList();
    }

    /** The featured divisions', in order. */
    public List<Leaders> leaders() {
        return leaders;
    }

    /** Of every ranked division the first of some, with their places among all. */
    public List<Leaders> leaders(Predicate<EntrantEntry> who) {
        return new LeaderList(data.layout(), standings, entrants).of(who);
    }

    /** The featured divisions' as they stood at a past race time. */
    public List<Leaders> leadersThen(long raceMs) {
        return new LeadersThen(data.layout(), standings, entrants, raceMs).all();
    }

    public RaceEntry race() {
        return data.layout().race();
    }

    /** The first of a division within a contest at a timing point; nobody if the race has no such. */
    public List<Leader> leadersAt(String contest, String division, String point, int limit) {
        return data.layout().race().points().stream().anyMatch(each -> each.id().equals(point))
                ? new LeaderList(data.layout(), standings, entrants)
                        .at(Group.ofDivision(contest, division), point, limit)
                : List.of();
    }

    /** Everybody who was seen, by division, in each by time, who has none last. */
    public List<ResultLine> results(String contest, Predicate<EntrantEntry> who) {
        return new ResultOrder(data.layout(), standings).of(entrants, contest, who);
    }

    /** Every shown entrant whom mats have moved. Of whom only results are shown there are splits, and nothing that moves. */
    public void forEachMoved(BiConsumer<EntrantEntry, Progress> action) {
        entrants.forEach(state -> {
            if (state.entrant() != null
                    && state.progress() != null
                    && state.progress().motion() != null) {
                action.accept(state.entrant(), state.progress());
            }
        });
    }

    public RaceView raceView(Instant serverTime) {
        return new RaceView(
                data.layout().race(),
                data.coursesInOrder(),
                List.copyOf(data.targets().values()),
                data.campaigns().values().stream()
                        .filter(campaign -> find(campaign.bib()).isPresent())
                        .toList(),
                notices(),
                data.clock(),
                listed,
                serverTime,
                null);
    }

    /** Every dot that changed after {@code since}. */
    public Field fieldSince(long since) {
        var columns = new FieldColumns();
        entrants.forEachSince(since, state -> {
            if (state.changed() > since && state.isDrawn()) {
                columns.add(state);
            }
        });
        return columns.toField();
    }

    /** Sequence of the newest change of one bib, its leaving the list among them; {@link #BEGINNING} for one never heard of. */
    public long changedAt(String bib) {
        return state(bib).map(EntrantState::changed).orElse(BEGINNING);
    }

    /** The bibs of all who are shown and changed after a sequence. Of who is shown no more, {@link #resetAt} tells. */
    public Set<String> changedSince(long since) {
        var bibs = new LinkedHashSet<String>();
        entrants.forEachSince(since, state -> {
            if (state.changed() > since && state.entrant() != null) {
                bibs.add(state.entrant().bib());
            }
        });
        return bibs;
    }

    /** Whether everybody belongs to the same groups in both. */
    public boolean hasSameRoster(BoardSnapshot other) {
        return roster == other.roster;
    }

    public Optional<EntrantView> findEntrant(String bib) {
        return find(bib).map(state -> state.view(standings, null));
    }

    /** What the start list says of one who is shown. */
    public Optional<EntrantEntry> findEntry(String bib) {
        return find(bib).map(EntrantState::entrant);
    }

    /** What was scored of one who is shown, as it is whatever the race's state. */
    public Optional<Progress> findProgress(String bib) {
        return find(bib).map(EntrantState::progress);
    }

    /** The same with the place on the road at a wall time, which everybody asks anew and nobody is told. */
    public Optional<EntrantView> findEntrant(String bib, Instant now) {
        return find(bib).map(state -> state.view(standings, placeNow(state, now)));
    }

    /** The same as in the entrant's view; of who is not shown there are none. */
    public List<Places> places(String bib) {
        return find(bib)
                .map(state -> standings.places(state.entrant(), state.progress()))
                .orElse(List.of());
    }

    private PlaceNow placeNow(EntrantState state, Instant now) {
        return data.layout().isRanked(state.entrant())
                ? roads.place(state, entrants, clock(), now).orElse(null)
                : null;
    }

    /** What a shown entrant's dot is drawn from, if there is one. */
    public Optional<Motion> findMotion(String bib) {
        return find(bib).map(EntrantState::motion);
    }

    /** Who belongs to a group, how many of them have started and finished, and the first of them: who is furthest along, at the same distance who came there first. */
    public GroupView group(Selection selection, int limit) {
        var members =
                roster.indexes(selection, entrants).stream().map(entrants::at).toList();
        var value = members.stream().findFirst().map(state -> selection.by().of(state.entrant()));
        return new GroupView(
                selection.by().word(),
                value.orElse(selection.value()),
                members.size(),
                (int) members.stream().filter(EntrantState::hasStarted).count(),
                (int) members.stream().filter(EntrantState::hasFinished).count(),
                members.stream()
                        .sorted(FURTHEST)
                        .limit(limit)
                        .map(state -> state.entrant().bib())
                        .toList());
    }

    /** Entrants and groups, the nearest of each first; nobody if nothing was typed. */
    public SearchResult search(String typed, int mostEntrants, int mostGroups) {
        var query = SearchQuery.of(typed);
        return query.isEmpty()
                ? new SearchResult(List.of(), List.of())
                : new Search(roster, entrants).of(query, mostEntrants, mostGroups);
    }

    /** The same among those who are asked for, and all of them if nothing was typed. */
    public List<EntrantEntry> search(String typed, Predicate<EntrantEntry> who, int limit) {
        return new Search(roster, entrants).entrants(SearchQuery.of(typed), who, limit);
    }

    /** A part of the standings at one point; empty if the race has no such contest, division or point. */
    public Optional<StandingList> standings(StandingQuery query) {
        return new StandingPart(data.layout(), standings, entrants).find(query);
    }

    private Optional<EntrantState> find(String bib) {
        return state(bib).filter(state -> state.entrant() != null);
    }

    /** Also of one who is not to be shown. */
    private Optional<EntrantState> state(String bib) {
        var index = indexes.get(bib);
        return Optional.ofNullable(index == null ? null : entrants.at(index));
    }
}
