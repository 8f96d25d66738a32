package run.boylston.feed.graphics;

/**
 * How far along the course.
 *
 * @param remainingM metres to the finish
 */
public record Along(
        double distanceM,
        String km,
        String miles,
        double remainingM,
        String remainingKm,
        String remainingMiles,
        double percentComplete,
        String percent) {

    static Along of(double distanceM, double courseM) {
        double leftM = Math.max(0, courseM - distanceM);
        double percent = courseM <= 0 ? 0 : Math.min(100, 100 * distanceM / courseM);
        return new Along(
                Speed.rounded(distanceM, 10),
                Text.km(distanceM),
                Text.miles(distanceM),
                Speed.rounded(leftM, 10),
                Text.km(leftM),
                Text.miles(leftM),
                Speed.rounded(percent, 10),
                Text.percent(percent));
    }
}
