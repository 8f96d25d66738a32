package run.boylston.simulator;

import java.net.URI;

/**
 * Where the race is sent.
 *
 * @param ingest tracker-ingest, {@code http://localhost:8081}
 * @param pace pace-service, {@code http://localhost:8082}
 * @param organiserKey opens {@code /manage} of pace-service
 */
public record ServiceAddresses(URI ingest, URI pace, String organiserKey) {}
