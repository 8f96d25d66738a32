package run.boylston.feed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where wall time comes from. */
final class WallTime {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
