package run.boylston.feed.door;

import io.vertx.ext.web.RoutingContext;

/** What became known of a request later than the {@link Door}: that the race it is answered from is private. */
public final class Privacy {

    private static final String CONTEXT = Privacy.class.getName();

    private Privacy() {}

    /** The answer is for nobody but who asked, however the race was written in the address. */
    public static void mark(RoutingContext context) {
        context.put(CONTEXT, true);
    }

    static boolean isMarked(RoutingContext context) {
        return context.get(CONTEXT) != null;
    }
}
