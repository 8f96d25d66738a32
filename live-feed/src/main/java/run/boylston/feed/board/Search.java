package run.boylston.feed.board;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import run.boylston.contracts.live.SearchResult;
import run.boylston.contracts.live.SearchResult.FoundGroup;
import run.boylston.contracts.live.SearchResult.Hit;
import run.boylston.contracts.live.SearchResult.Match;
import run.boylston.contracts.race.EntrantEntry;
import run.boylston.feed.board.Roster.Members;
import run.boylston.feed.board.SearchKey.Rank;
import run.boylston.feed.board.Selection.By;

/**
 * Finds entrants by bib and name, and groups of them by where they are from and whom they run for. Everybody is compared
 * with each query, which costs less for 30,000 than an index that has to be kept.
 */
final class Search {

    private static final List<By> GROUPS = List.of(By.CLUB, By.CHARITY, By.HOMETOWN, By.STATE, By.COUNTRY);

    private record Found(Rank rank, EntrantEntry entrant) {

        /** People come before invented ones. */
        private static final Comparator<Found> NEAREST = Comparator.comparing(Found::rank)
                .thenComparing(found -> found.entrant().simulated())
                .thenComparingInt(found -> found.entrant().bib().length())
                .thenComparing(found -> found.entrant().bib());

        Hit hit() {
            return new Hit(
                    switch (rank) {
                        case BIB, BIB_START, LETTERS_OF_BIB -> Match.BIB;
                        case NAME_WORDS, NAME_START, NAME_PART -> Match.NAME;
                        case NAME_AND_GROUP -> Match.NAME_AND_GROUP;
                    },
                    entrant);
        }
    }

    private final Roster roster;
    private final Chunks<EntrantState> entrants;

    Search(Roster roster, Chunks<EntrantState> entrants) {
        this.roster = roster;
        this.entrants = entrants;
    }

    SearchResult of(SearchQuery query, int mostEntrants, int mostGroups) {
        return new SearchResult(
                nearest(query, anybody -> true, mostEntrants).stream()
                        .map(Found::hit)
                        .toList(),
                groups(query, mostGroups));
    }

    /** Without anything typed, all who are asked for. */
    List<EntrantEntry> entrants(SearchQuery query, Predicate<EntrantEntry> who, int limit) {
        return nearest(query, who, limit).stream().map(Found::entrant).toList();
    }

    /** Of the many whom a letter means, only so many are kept in order. */
    private List<Found> nearest(SearchQuery query, Predicate<EntrantEntry> who, int limit) {
        var inGroups = query.words().size() < 2
                ? List.<BitSet>of()
                : query.words().stream().map(this::inGroupsOf).toList();
        var farthestFirst = new PriorityQueue<Found>(Found.NEAREST.reversed());
        entrants.forEach(state -> {
            if (state.entrant() != null && who.test(state.entrant())) {
                var rank = query.isEmpty() ? Rank.BIB : rank(state, query, inGroups);
                if (rank != null && mayBeAmong(farthestFirst, rank, limit)) {
                    farthestFirst.add(new Found(rank, state.entrant()));
                    if (farthestFirst.size() > limit) {
                        farthestFirst.remove();
                    }
                }
            }
        });
        return farthestFirst.stream().sorted(Found.NEAREST).toList();
    }

    private static boolean mayBeAmong(PriorityQueue<Found> farthestFirst, Rank rank, int limit) {
        return farthestFirst.size() < limit
                || rank.compareTo(farthestFirst.element().rank()) <= 0;
    }

    /** @param inGroups for each word typed, whose group it means; empty to look at bibs and names alone */
    private static Rank rank(EntrantState state, SearchQuery query, List<BitSet> inGroups) {
        var rank = state.searchKey().rank(query);
        if (rank != null || inGroups.isEmpty()) {
            return rank;
        }
        boolean anyInName = false;
        for (int word = 0; word < query.words().size(); word++) {
            boolean inName = state.searchKey().beginsWord(query.words().get(word));
            if (!inName && !inGroups.get(word).get(state.index())) {
                return null;
            }
            anyInName |= inName;
        }
        return anyInName ? Rank.NAME_AND_GROUP : null;
    }

    private BitSet inGroupsOf(SearchQuery.Word word) {
        var members = new BitSet();
        for (var by : GROUPS) {
            roster.groups(by, entrants).values().stream()
                    .filter(group -> group.words().contains(word.beginning()))
                    .forEach(group -> group.indexes().forEach(members::set));
        }
        return members;
    }

    private List<FoundGroup> groups(SearchQuery query, int limit) {
        record Candidate(boolean whole, FoundGroup group) {}
        return GROUPS.stream()
                .flatMap(by -> roster.groups(by, entrants).values().stream()
                        .filter(group -> isMeant(group, query))
                        .map(group -> new Candidate(isWhole(group, query), found(by, group))))
                .sorted(Comparator.<Candidate, Boolean>comparing(each -> !each.whole())
                        .thenComparing(each -> -each.group().of())
                        .thenComparing(each -> each.group().value()))
                .limit(limit)
                .map(Candidate::group)
                .toList();
    }

    private static boolean isMeant(Members group, SearchQuery query) {
        return !query.isEmpty()
                && query.words().stream().allMatch(word -> group.words().contains(word.beginning()));
    }

    private static boolean isWhole(Members group, SearchQuery query) {
        return group.words().contains(SearchKey.spaced(query.folded()));
    }

    private static FoundGroup found(By by, Members group) {
        return new FoundGroup(by.word(), group.value(), group.indexes().size());
    }
}
