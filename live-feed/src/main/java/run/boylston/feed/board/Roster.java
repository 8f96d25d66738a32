package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.feed.board.Selection.By;

/** Who belongs to which selection: looked up once for all who ask while the start list stays as it is. */
final class Roster {

    /**
     * Those with one value.
     *
     * @param value as the start list spells it
     * @param words what is typed to find it, folded, each with a space before and behind it
     */
    record Members(String value, String words, List<Integer> indexes) {

        private static final Members NOBODY = new Members("", "", List.of());
    }

    private final Map<By, Map<String, Members>> groups = new EnumMap<>(By.class);

    /** @param entrants of any snapshot that has this roster */
    List<Integer> indexes(Selection selection, Chunks<EntrantState> entrants) {
        return groups(selection.by(), entrants)
                .getOrDefault(selection.folded(), Members.NOBODY)
                .indexes();
    }

    /** By what they have in common, folded; without those of whom nothing is known. */
    synchronized Map<String, Members> groups(By by, Chunks<EntrantState> entrants) {
        return groups.computeIfAbsent(by, none -> groupsBy(by, entrants));
    }

    private static Map<String, Members> groupsBy(By by, Chunks<EntrantState> entrants) {
        var folded = new HashMap<String, String>();
        var found = new HashMap<String, Members>();
        entrants.forEach(state -> {
            var value = state.entrant() == null ? null : by.of(state.entrant());
            if (value != null) {
                var key = folded.computeIfAbsent(value, SearchKey::fold);
                if (!key.isEmpty()) {
                    found.computeIfAbsent(key, none -> new Members(value, words(by, value, key), new ArrayList<>()))
                            .indexes()
                            .add(state.index());
                }
            }
        });
        return found;
    }

    private static String words(By by, String value, String folded) {
        return SearchKey.spaced(by == By.COUNTRY ? folded + " " + CountryNames.of(value) : folded);
    }
}
