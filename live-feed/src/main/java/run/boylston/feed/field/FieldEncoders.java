package run.boylston.feed.field;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The encoder of each race, shared by sockets and HTTP. */
@Singleton
public final class FieldEncoders {

    private final ConcurrentMap<String, FieldEncoder> encoders = new ConcurrentHashMap<>();

    /** @param race one that the catalogue has, so that nobody can fill the memory with names */
    public FieldEncoder encoder(String race) {
        return encoders.computeIfAbsent(race, none -> new FieldEncoder());
    }
}
