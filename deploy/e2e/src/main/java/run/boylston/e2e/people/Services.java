package run.boylston.e2e.people;

import java.net.URI;

/**
 * Where the three services listen.
 *
 * @param organiserKey opens {@code /manage} of pace-service
 */
public record Services(URI ingest, URI pace, URI live, String organiserKey) {}
