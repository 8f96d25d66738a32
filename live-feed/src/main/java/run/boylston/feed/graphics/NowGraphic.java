package run.boylston.feed.graphics;

/**
 * Where somebody is between two mats.
 *
 * @param estimated always true: the next mat has not seen them
 * @param source {@code mat} or {@code gps}: what saw them {@code ageMs} ago
 * @param doubtM 95 % half-width of the distance, metres
 * @param place about, on the road, among those of the same division and gun; absent where nobody can tell
 * @param placeLow the best place that the doubt allows, {@code placeHigh} the worst
 */
public record NowGraphic(
        boolean estimated,
        String source,
        long ageMs,
        String age,
        Along along,
        double doubtM,
        String doubt,
        long netMs,
        String net,
        long gunMs,
        String gun,
        Speed speed,
        Integer place,
        Integer placeLow,
        Integer placeHigh,
        Integer placeOf,
        String placeText) {}
