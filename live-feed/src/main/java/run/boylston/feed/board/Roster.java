package run.boylston.feed.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import run.boylston.feed.board.Selection.By;

/** Who belongs to which selection: looked up once for all who ask while the start list stays as it is. */
final class Roster {

    private final Map<By, Map<String, List<Integer>>> indexes = new EnumMap<>(By.class);

    /** @param entrants of any snapshot that has this roster */
    synchronized List<Integer> indexes(Selection selection, Chunks<EntrantState> entrants) {
        return indexes.computeIfAbsent(selection.by(), by -> indexesBy(by, entrants))
                .getOrDefault(selection.folded(), List.of());
    }

    private static Map<String, List<Integer>> indexesBy(By by, Chunks<EntrantState> entrants) {
        var found = new HashMap<String, List<Integer>>();
        entrants.forEach(state -> {
            if (state.entrant() != null) {
                found.computeIfAbsent(by.foldedOf(state.entrant()), none -> new ArrayList<>())
                        .add(state.index());
            }
        });
        return found;
    }
}
