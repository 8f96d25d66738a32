package run.boylston.feed.board;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;

/** The boards of all races, by race. */
public final class RaceBoards {

    private final String epoch = randomEpoch();
    private final ConcurrentMap<String, RaceBoard> boards = new ConcurrentHashMap<>();

    private volatile BooleanSupplier restored = () -> false;

    /** For the way in: what tells whether everything that was in the topics at the start is on the boards. */
    public void restoredWhen(BooleanSupplier restored) {
        this.restored = restored;
    }

    /** Until then nothing here is to be shown to anybody. */
    public boolean isRestored() {
        return restored.getAsBoolean();
    }

    /** Random per start: sequences of another epoch have nothing to do with ours. */
    public String epoch() {
        return epoch;
    }

    /** For the writer: makes the board if there is none. */
    public RaceBoard board(String race) {
        return boards.computeIfAbsent(race, RaceBoard::new);
    }

    /** The board's newest snapshot, if the catalogue has the race. */
    public Optional<BoardSnapshot> findSnapshot(String race) {
        return Optional.ofNullable(boards.get(race)).map(RaceBoard::snapshot).filter(BoardSnapshot::isRace);
    }

    public Collection<RaceBoard> list() {
        return boards.values();
    }

    private static String randomEpoch() {
        var bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
