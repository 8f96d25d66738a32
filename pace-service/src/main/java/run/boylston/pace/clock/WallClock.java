package run.boylston.pace.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The one place where wall time is read for anything a race shows. */
@ApplicationScoped
public class WallClock {

    public Instant now() {
        return Instant.now();
    }
}
