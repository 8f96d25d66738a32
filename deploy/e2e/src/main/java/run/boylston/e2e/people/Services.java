package run.boylston.e2e.people;

import java.net.URI;

/**
 * Where the three services listen.
 *
 * @param organiserKey opens {@code /manage} of pace-service
 */
public record Services(URI ingest, URI pace, URI live, String organiserKey) {

    /** What live-feed answers anybody, and so a cache in front of it. */
    public Answer asked(String path) {
        return new Http(live).get(path, "nobody");
    }
}
