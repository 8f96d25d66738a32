package run.boylston.feed.inflow;

import java.util.function.Consumer;
import run.boylston.feed.board.RaceBoard;

/** One row of a topic, decoded: what it does to which race's board. */
record BoardChange(String race, Consumer<RaceBoard> change) {

    /** First this, then another of the same race. */
    BoardChange then(BoardChange other) {
        return new BoardChange(race, change.andThen(other.change));
    }
}
