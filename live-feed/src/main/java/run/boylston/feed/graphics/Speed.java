package run.boylston.feed.graphics;

/**
 * How fast somebody went, in each of the ways to say it.
 *
 * @param paceSPerKm seconds a kilometre; {@code paceSPerMile} a mile
 */
public record Speed(
        double speedMps,
        double speedKmh,
        String kmh,
        double speedMph,
        String mph,
        double paceSPerKm,
        String pacePerKm,
        double paceSPerMile,
        String pacePerMile) {

    /** Below this nobody runs: a pace would be a number without end. */
    private static final double STANDING_MPS = 0.3;

    /** Null for one who stands. */
    static Speed of(double mps) {
        if (!(mps >= STANDING_MPS)) {
            return null;
        }
        return new Speed(
                rounded(mps, 1_000),
                rounded(Text.kmh(mps), 100),
                Text.decimals(Text.kmh(mps)) + " km/h",
                rounded(Text.mph(mps), 100),
                Text.decimals(Text.mph(mps)) + " mph",
                rounded(Text.secondsPerKm(mps), 10),
                Text.perKm(mps),
                rounded(Text.secondsPerMile(mps), 10),
                Text.perMile(mps));
    }

    static Speed over(double distanceM, long ms) {
        return ms <= 0 ? null : of(distanceM * 1_000 / ms);
    }

    static double rounded(double number, int parts) {
        return Math.round(number * parts) / (double) parts;
    }
}
