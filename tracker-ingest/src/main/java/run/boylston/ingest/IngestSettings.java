package run.boylston.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Every setting of the front door's own. */
@ConfigMapping(prefix = "boylston")
public interface IngestSettings {

    /** The largest body taken, in bytes; a larger one is answered 413. */
    @WithDefault("8388608")
    int maxBodyBytes();

    /** How many items one post may hold. */
    @WithDefault("10000")
    int maxItems();

    /** How many bodies beyond 128 KiB may be read at once, and how many refused ones thrown away; the next is answered 503. */
    @WithDefault("8")
    int largeBodies();

    /** How many readers' health is kept; more are taken and not reported. */
    @WithDefault("2000")
    int maxReaders();

    /** How often the health of readers that were heard is written. */
    @WithDefault("5s")
    Duration readerHealthEvery();

    /** How long the broker may take to answer the readiness check. */
    @WithDefault("2s")
    Duration brokerTimeout();
}
