package run.boylston.feed.graphics;

import java.time.Instant;
import java.util.List;
import run.boylston.contracts.progress.Split.Mark;

/**
 * One timing point passed: measured, never estimated.
 *
 * @param place in the division, of {@code placeOf} who have passed so far; absent where there is none
 * @param placesGained since the point before at which they had a place, negative lost
 * @param leaderBib who leads the division here, by its official clock
 * @param gapMs behind that one
 * @param officialMs on the clock that places
 * @param segmentMs since the point {@code segmentFrom}, and {@code segmentSpeed} over it
 * @param averageSpeed since the start
 * @param aheadMs ahead of the target, negative behind
 * @param marks doubts; a split that is {@code bad} has no place
 */
public record SplitGraphic(
        String point,
        String pointName,
        Along along,
        Integer place,
        Integer placeOf,
        String placeText,
        Integer placesGained,
        String placeChange,
        String leaderBib,
        Long gapMs,
        String gap,
        long officialMs,
        String official,
        long gunMs,
        String gun,
        long netMs,
        String net,
        Instant time,
        String timeOfDay,
        String segmentFrom,
        Long segmentMs,
        String segment,
        Speed segmentSpeed,
        Speed averageSpeed,
        Long aheadMs,
        String ahead,
        List<Mark> marks) {}
