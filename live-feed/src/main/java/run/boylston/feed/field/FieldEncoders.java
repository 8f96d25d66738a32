package run.boylston.feed.field;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import run.boylston.feed.board.RaceBoards;

/** The encoders of each race, shared by sockets and HTTP. */
@Singleton
public final class FieldEncoders {

    private final Map<FieldFormat, ConcurrentMap<String, FieldEncoder>> encoders =
            Map.of(FieldFormat.JSON, new ConcurrentHashMap<>(), FieldFormat.BINARY, new ConcurrentHashMap<>());
    private final String epoch;
    private final LongSupplier nanoTime;

    @Inject
    FieldEncoders(RaceBoards boards) {
        this(boards.epoch(), System::nanoTime);
    }

    public FieldEncoders(String epoch, LongSupplier nanoTime) {
        this.epoch = epoch;
        this.nanoTime = nanoTime;
    }

    /** @param race one that the catalogue has, so that nobody can fill the memory with names */
    public FieldEncoder encoder(String race, FieldFormat format) {
        return encoders.get(format).computeIfAbsent(race, none -> new FieldEncoder(format, epoch, nanoTime));
    }
}
