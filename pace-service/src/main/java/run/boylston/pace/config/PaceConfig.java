package run.boylston.pace.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every setting of pace-service's own. */
@ConfigMapping(prefix = "boylston")
public interface PaceConfig {

    /**
     * What an organiser shows as {@code Authorization: Bearer}. At least 16 characters; the service does not start with
     * less.
     */
    String organiserKey();

    /**
     * Which replica this is, the same after a restart: a static member of the consumer groups, so that a restarted replica
     * gets its partitions back at once. Default host name and port.
     */
    String instanceId();

    /** How long one transaction may take before it is given up and tried again. */
    @WithDefault("30S")
    Duration transactionTimeout();

    /** Entrants scored at a time within one transaction: what bounds memory and the size of a statement. */
    @WithDefault("500")
    int entrantsPerChunk();

    /** How often the outbox and the stale scores are looked at without having been told to. */
    @WithDefault("1S")
    Duration pollInterval();

    /** Within how long every entrant's newest progress is published again; heals what a crash left behind. */
    @WithDefault("2M")
    Duration sweepPeriod();

    /** Trackers whose filters are kept in memory; beyond them the one longest silent is forgotten. */
    @WithDefault("50000")
    int maxTrackers();
}
