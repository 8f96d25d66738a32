package run.boylston.feed.push;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where an alert may be sent: fans name any address, and the server must not be made to call others' for them. */
final class PushHosts {

    private static final String ANY = "*.";
    private static final int LONGEST_ENDPOINT = 2_048;

    private final Set<String> origins;

    /** @param origins as in {@code https://push.example}, or {@code https://*.push.example} for all below it */
    PushHosts(Set<String> origins) {
        this.origins = origins;
    }

    boolean isAllowed(String endpoint) {
        if (endpoint == null || endpoint.length() > LONGEST_ENDPOINT) {
            return false;
        }
        try {
            var address = URI.create(endpoint);
            return address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null
                    && origins.stream().anyMatch(origin -> isOf(origin, address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOf(String origin, URI address) {
        int name = origin.indexOf("://") + 3;
        boolean below = origin.startsWith(ANY, name);
        var allowed = URI.create(below ? origin.substring(0, name) + origin.substring(name + ANY.length()) : origin);
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return allowed.getScheme().equals(address.getScheme())
                && port(allowed) == port(address)
                && (below ? host.endsWith("." + allowed.getHost()) : host.equals(allowed.getHost()));
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
