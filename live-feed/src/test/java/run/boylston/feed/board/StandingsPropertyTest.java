package run.boylston.feed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.groups.Tuple;
import run.boylston.contracts.live.EntrantView.Place;
import run.boylston.contracts.live.EntrantView.Places;
import run.boylston.contracts.progress.EntrantStatus;
import run.boylston.contracts.progress.Progress;
import run.boylston.contracts.progress.Split;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.contracts.race.RaceEntry.OfficialTime;

/**
 * Places kept incrementally are those that counting everybody again gives, whatever was put in, moved or taken out, whoever
 * was disqualified, and whenever the race itself was corrected.
 */
class StandingsPropertyTest {

    private static final List<String> DIVISIONS = List.of("elite", "open", "walk");
    private static final List<String> CONTESTS = List.of("10k", "6k");
    /** Empty: not published. */
    private static final List<String> SEXES = List.of("F", "M", "");

    private static final List<String> AGE_GROUPS = List.of("18-39", "40-44");
    private static final Set<EntrantStatus> NEVER_PLACED =
            Set.of(EntrantStatus.DISQUALIFIED, EntrantStatus.DID_NOT_START);

    private final Map<String, EntrantEntry> entrants = new HashMap<>();
    private final Map<String, Progress> progresses = new HashMap<>();
    private OfficialTime openClock;

    @Property(tries = 200)
    void placesAreThoseOfABruteForceCount(@ForAll long seed) {
        // given
        var random = new Random(seed);
        var board = Races.board();
        openClock = OfficialTime.NET;
        board.putRace(Races.twoContests(2, openClock));
        entrants.clear();
        progresses.clear();

        // when
        for (int step = 0; step < 400; step++) {
            if (random.nextInt(100) == 0) {
                openClock = any(List.of(OfficialTime.values()), random);
                board.putRace(Races.twoContests(step + 3, openClock));
            }
            change(board, random, "" + random.nextInt(60), step + 1);
            if (random.nextInt(10) == 0) {
                board.publish();
            }
        }
        board.publish();

        // then
        for (var entrant : entrants.values()) {
            var view = board.snapshot().findEntrant(entrant.bib()).orElseThrow();
            assertThat(view.places()).isEqualTo(counted(entrant));
        }
        assertThat(board.snapshot().results("10k", entrant -> true))
                .extracting(line -> line.entrant().bib(), ResultLine::officialMs)
                .containsExactlyElementsOf(resultsCounted());
    }

    /** By division as the race has them, then by time, who has none last, then by bib. */
    private List<Tuple> resultsCounted() {
        int finish = Races.POINTS.size() - 1;
        return entrants.values().stream()
                .filter(entrant -> entrant.contest().equals("10k"))
                .filter(entrant -> progresses.containsKey(entrant.bib()))
                .filter(entrant -> progresses.get(entrant.bib()).status() != EntrantStatus.INACTIVE)
                .sorted(Comparator.<EntrantEntry>comparingInt(entrant -> DIVISIONS.indexOf(entrant.division()))
                        .thenComparing(
                                entrant -> time(entrant, finish), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(entrant -> Integer.parseInt(entrant.bib())))
                .map(entrant -> tuple(entrant.bib(), time(entrant, finish)))
                .toList();
    }

    private void change(RaceBoard board, Random random, String bib, long revision) {
        switch (random.nextInt(8)) {
            case 0 -> {
                entrants.remove(bib);
                board.putEntrant(bib, null);
            }
            case 1 -> {
                progresses.remove(bib);
                board.putProgress(bib, null);
            }
            case 2, 3 -> {
                var sex = any(SEXES, random);
                var entrant = Races.runner(
                        bib,
                        any(CONTESTS, random),
                        any(DIVISIONS, random),
                        sex.isEmpty() ? null : sex,
                        any(AGE_GROUPS, random));
                entrants.put(bib, entrant);
                board.putEntrant(bib, entrant);
            }
            default -> {
                var progress = judged(Races.progress(bib, revision, splits(random)), random);
                progresses.put(bib, progress);
                board.putProgress(bib, progress);
            }
        }
    }

    private static Progress judged(Progress progress, Random random) {
        return random.nextInt(6) > 0
                ? progress
                : Races.withStatus(progress, any(List.of(EntrantStatus.values()), random));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** Few different times, so that places are shared; some points missed, some splits impossible. */
    private static List<Split> splits(Random random) {
        long lateMs = random.nextInt(5) * 50L;
        var splits = new ArrayList<Split>();
        for (int point = 0; point < Races.POINTS.size(); point++) {
            if (random.nextInt(5) > 0) {
                var marks = random.nextInt(8) == 0 ? List.of(Split.Mark.BAD) : List.<Split.Mark>of();
                splits.add(Races.split(point, point * 900_000L + random.nextInt(20) * 50L, lateMs, marks));
            }
        }
        return splits;
    }

    private List<Places> counted(EntrantEntry entrant) {
        var progress = progresses.get(entrant.bib());
        if (progress == null || entrant.division().equals("walk")) {
            return List.of();
        }
        return IntStream.range(1, Races.POINTS.size())
                .filter(point -> time(entrant, point) != null)
                .mapToObj(point -> new Places(
                        Races.POINTS.get(point),
                        place(entrant, point, false, false),
                        place(entrant, point, true, false),
                        place(entrant, point, true, true)))
                .toList();
    }

    private Place place(EntrantEntry entrant, int point, boolean sameSex, boolean sameAge) {
        if (sameSex && entrant.sex() == null) {
            return null;
        }
        var times = entrants.values().stream()
                .filter(other -> other.contest().equals(entrant.contest()))
                .filter(other -> other.division().equals(entrant.division()))
                .filter(other -> !sameSex || entrant.sex().equals(other.sex()))
                .filter(other -> !sameAge || other.ageGroup().equals(entrant.ageGroup()))
                .map(other -> time(other, point))
                .filter(Objects::nonNull)
                .toList();
        long own = time(entrant, point);
        long faster = times.stream().filter(time -> time < own).count();
        return new Place((int) faster + 1, times.size());
    }

    private Long time(EntrantEntry entrant, int point) {
        var progress = progresses.get(entrant.bib());
        if (progress == null || NEVER_PLACED.contains(progress.status())) {
            return null;
        }
        return progress.splits().stream()
                .filter(split -> split.point().equals(Races.POINTS.get(point)))
                .filter(split -> split.marks().isEmpty())
                .filter(split ->
                        !split.point().equals(finishOf(entrant)) || progress.status() == EntrantStatus.FINISHED)
                .map(split -> isByGun(entrant) ? split.gunMs() / 100 * 100 : split.netMs())
                .findFirst()
                .orElse(null);
    }

    private boolean isByGun(EntrantEntry entrant) {
        return entrant.division().equals("elite") || entrant.division().equals("open") && openClock == OfficialTime.GUN;
    }

    private static String finishOf(EntrantEntry entrant) {
        return entrant.contest().equals("6k") ? "6K" : "Finish";
    }
}
