package run.boylston.feed.socket;

import java.util.Set;
import run.boylston.feed.board.Selection;

/**
 * What is another than in the edition before, by who has to be told.
 *
 * @param forAll whoever has been told anything: the clock, a notice, somebody who left the board
 * @param leaders who watches leaders
 * @param field who watches the field, once it is time to tell them
 * @param roster who watches any group: somebody may belong to it now
 * @param bibs who watches one of these entrants
 * @param groups who watches one of these groups
 */
record Changes(
        boolean forAll, boolean leaders, boolean field, boolean roster, Set<String> bibs, Set<Selection> groups) {

    static final Changes NONE = new Changes(false, false, false, false, Set.of(), Set.of());
    static final Changes FOR_ALL = new Changes(true, true, true, true, Set.of(), Set.of());
}
