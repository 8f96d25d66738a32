package run.boylston.feed.field;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import run.boylston.feed.board.RaceBoards;

/** The encoders of each race, shared by sockets and HTTP. */
@Singleton
public final class FieldEncoders {

    private final Map<FieldFormat, ConcurrentMap<String, FieldEncoder>> encoders =
            Map.of(FieldFormat.JSON, new ConcurrentHashMap<>(), FieldFormat.BINARY, new ConcurrentHashMap<>());
    private final String epoch;

    FieldEncoders(RaceBoards boards) {
        epoch = boards.epoch();
    }

    /** @param race one that the catalogue has, so that nobody can fill the memory with names */
    public FieldEncoder encoder(String race, FieldFormat format) {
        return encoders.get(format).computeIfAbsent(race, none -> new FieldEncoder(format, epoch));
    }
}
