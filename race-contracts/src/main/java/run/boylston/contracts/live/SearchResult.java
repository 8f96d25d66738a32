package run.boylston.contracts.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import run.boylston.contracts.race.EntrantEntry;

/**
 * What somebody finds who types: {@code GET /api/races/{race}/search?q=}. Whoever may not be shown is not in it.
 *
 * @param entrants the nearest first
 * @param groups those with a value in which every word typed begins a word, the nearest and then the largest first
 */
public record SearchResult(List<Hit> entrants, List<FoundGroup> groups) {

    /** @param by what of the entrant was typed */
    public record Hit(Match by, EntrantEntry entrant) {}

    public enum Match {
        @JsonProperty("bib")
        BIB,
        @JsonProperty("name")
        NAME,
        /** The name, and besides it where somebody is from or whom they run for. */
        @JsonProperty("nameAndGroup")
        NAME_AND_GROUP
    }

    /**
     * A group that can be watched.
     *
     * @param by as in {@link LiveMessage.Hello.Group}
     * @param value as the start list spells it
     * @param of how many belong to it
     */
    public record FoundGroup(String by, String value, int of) {}
}
