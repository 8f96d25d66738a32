package run.boylston.local;

import java.net.URI;
import run.boylston.simulator.ServiceAddresses;

/**
 * Where everything listens.
 *
 * @param live live-feed: the page, the public API, the WebSocket
 * @param ingest tracker-ingest: the front door
 * @param pace pace-service: {@code /manage}
 * @param organiserKey opens {@code /manage}
 * @param bootstrapServers the broker's
 */
public record StackAddresses(
        URI live, URI ingest, URI pace, String organiserKey, String bootstrapServers, Database database) {

    /** PostgreSQL, by the two addresses that its two drivers want. */
    public record Database(String jdbcUrl, String reactiveUrl, String username, String password) {}

    private static final int MOST_PACE_REPLICAS = 3;

    /** Where a replica of pace-service listens, 1 the first: each on the port behind the one before. */
    public URI pace(int replica) {
        return behind(pace, replica - 1);
    }

    /** Where a replica of live-feed listens, 1 the first: the others on the ports behind all of pace-service. */
    public URI live(int replica) {
        return replica == 1 ? live : behind(pace, MOST_PACE_REPLICAS + replica - 2);
    }

    private static URI behind(URI first, int ports) {
        return URI.create(first.getScheme() + "://" + first.getHost() + ":" + (first.getPort() + ports));
    }

    /** What the simulator has to know. */
    public ServiceAddresses services() {
        return new ServiceAddresses(ingest, pace, organiserKey);
    }
}
