package run.boylston.feed.door;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Which pages of other sites may ask for races: an {@code Origin} is what a browser says of the page that asks. */
final class Origins {

    private static final String ANY = "*";
    /** What a page in a sandboxed frame has. */
    private static final String NO_ORIGIN = "null";

    private final Set<String> listed;

    /** @param listed as in {@code https://news.example}; {@code *} for any, which counts for public races alone */
    Origins(Set<String> listed) {
        this.listed = listed;
    }

    /**
     * @param origin null from what is no browser, or no page of another site
     * @param host where the request was sent, with a port where the address has one
     */
    boolean isAllowed(String origin, String host, boolean isPrivate) {
        return origin == null
                || listed.contains(origin) && !origin.equals(NO_ORIGIN)
                || !isPrivate && (listed.contains(ANY) || origin.equals(NO_ORIGIN))
                || isOwn(origin, host);
    }

    /**
     * What {@code Access-Control-Allow-Origin} says of an allowed origin; empty if nothing needs saying.
     */
    Optional<String> answer(String origin, boolean isPrivate) {
        return isForAny(isPrivate) ? Optional.of(ANY) : Optional.ofNullable(origin);
    }

    /** Whether the answer is the same for all, so that a cache may give it to anybody. */
    boolean isForAny(boolean isPrivate) {
        return !isPrivate && listed.contains(ANY);
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
