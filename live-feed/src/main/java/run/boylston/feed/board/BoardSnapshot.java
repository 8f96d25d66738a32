package run.boylston.feed.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import run.boylston.contracts.live.EntrantView;
import run.boylston.contracts.live.Field;
import run.boylston.contracts.live.Leaders;
import run.boylston.contracts.live.RaceView;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.NoticeEntry;
import run.boylston.contracts.race.RaceClock;

/**
 * A race at one sequence, immutable: what readers in any thread see. Sequences count the board's changes since the
 * service started.
 */
public final class BoardSnapshot {

    /** Before the first change: {@link #fieldSince} with it is everybody. */
    public static final long BEGINNING = -1;

    private final long sequence;
    private final long resetAt;
    private final RaceData data;
    private final Map<String, Integer> indexes;
    private final Chunks<EntrantState> entrants;
    private final Standings standings;
    private final List<Leaders> leaders;
    private final int listed;

    BoardSnapshot(
            long sequence,
            long resetAt,
            RaceData data,
            Map<String, Integer> indexes,
            Chunks<EntrantState> entrants,
            Standings standings,
            List<Leaders> leaders,
            int listed) {
        this.sequence = sequence;
        this.resetAt = resetAt;
        this.data = data;
        this.indexes = indexes;
        this.entrants = entrants;
        this.standings = standings;
        this.leaders = leaders;
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

    /** Null until the race's clock is set. */
    public RaceClock clock() {
        return data.clock();
    }

    /** Distances of the race's timing points, decimetres, in the race's order. */
    public List<Long> pointsDm() {
        return data.layout().pointsDm();
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

    public RaceView raceView(Instant serverTime) {
        return new RaceView(
                data.layout().race(),
                List.copyOf(data.courses().values()),
                List.copyOf(data.targets().values()),
                data.campaigns().values().stream()
                        .filter(campaign -> find(campaign.bib()).isPresent())
                        .toList(),
                notices(),
                data.clock(),
                listed,
                serverTime);
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

    public Optional<EntrantView> findEntrant(String bib) {
        return find(bib).map(state -> state.view(standings));
    }

    /**
     * Entrants by the beginning of their bib or of any word of their name, case and accents folded. The nearest come
     * first, people before invented ones.
     */
    public List<EntrantEntry> search(String query, int limit) {
        var folded = SearchKey.fold(query);
        if (folded.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        entrants.forEach(state -> {
            int rank = state.entrant() == null ? -1 : state.searchKey().rank(folded);
            if (rank >= 0) {
                hits.add(new Hit(rank, state.entrant()));
            }
        });
        return hits.stream().sorted(Hit.NEAREST).limit(limit).map(Hit::entrant).toList();
    }

    private Optional<EntrantState> find(String bib) {
        return state(bib).filter(state -> state.entrant() != null);
    }

    /** Also of one who is not to be shown. */
    private Optional<EntrantState> state(String bib) {
        var index = indexes.get(bib);
        return Optional.ofNullable(index == null ? null : entrants.at(index));
    }

    private record Hit(int rank, EntrantEntry entrant) {

        private static final Comparator<Hit> NEAREST = Comparator.comparingInt(Hit::rank)
                .thenComparing(hit -> hit.entrant().simulated())
                .thenComparingInt(hit -> hit.entrant().bib().length())
                .thenComparing(hit -> hit.entrant().bib());
    }
}
