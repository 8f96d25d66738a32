package run.boylston.feed.alert;

/** Names a subscription, and so its rows in {@code race-alerts}: itself, and what was told. */
public record AlertKey(String race, String id) {

    private static final String TOLD = "/told";

    /** Key of the subscription; chooses the partition of both rows. */
    public String subscription() {
        return race + "/" + id;
    }

    /** Key of what was told. */
    public String told() {
        return subscription() + TOLD;
    }

    public static boolean isTold(String key) {
        return key.endsWith(TOLD);
    }

    /** Of either row. */
    static AlertKey of(String key) {
        var parts = key.split("/");
        return new AlertKey(parts[0], parts[1]);
    }
}
