package run.boylston.feed.door;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who asks, as the {@link Door} found out.
 *
 * @param address the network address that connections are counted by; see {@link ClientAddresses}
 * @param key id of the key that was proven to be held; null without one
 */
public record Visitor(String address, String key) {

    private static final Visitor NOBODY = new Visitor("", null);
    private static final String CONTEXT = Visitor.class.getName();
    private static final String ADDRESS = "visitor-address";
    private static final String KEY = "visitor-key";

    /**
     * For what comes after the door. Of a request that becomes a socket its parameters alone reach the endpoint: what the
     * client itself said under these names is overwritten.
     */
    void putInto(RoutingContext context) {
        context.put(CONTEXT, this);
        var parameters = context.request().params();
        parameters.set(ADDRESS, address).remove(KEY);
        if (key != null) {
            parameters.set(KEY, key);
        }
    }

    /** Of a request that was written so that the door did not know it for one of a race: nobody. */
    public static Visitor of(RoutingContext context) {
        return Objects.requireNonNullElse(context.get(CONTEXT), NOBODY);
    }

    /**
     * @param parameters of a request that became a socket
     * @throws NullPointerException if it did not come through the door: a bug
     */
    public static Visitor readFrom(Map<String, List<String>> parameters) {
        return new Visitor(
                parameters.get(ADDRESS).get(0),
                parameters.getOrDefault(KEY, List.of()).stream().findFirst().orElse(null));
    }
}
