package run.boylston.ingest.decoding;

import java.util.Optional;
import run.boylston.contracts.ingest.PositionFix;

/** {@code {"tracker","time","lat","lon","accuracyM"?,"speedMps"?,"headingDeg"?}} */
public final class FixDecoder implements ItemDecoder<PositionFix> {

    /** Half the Earth's girth: a radius that says nothing is still a number. */
    private static final double MAX_ACCURACY_M = 20_040_000;
    /** Faster than any aircraft that follows a race. */
    private static final double MAX_SPEED_MPS = 1_000;

    @Override
    public Optional<PositionFix> decode(Arrival arrival, Fields fields) {
        var race = arrival.race();
        var tracker = fields.name("tracker");
        var time = fields.time("time");
        var lat = fields.number("lat", -90, 90);
        var lon = fields.number("lon", -180, 180);
        var accuracyM = fields.measureIfAny("accuracyM", MAX_ACCURACY_M);
        var speedMps = fields.measureIfAny("speedMps", MAX_SPEED_MPS);
        var headingDeg = fields.measureIfAny("headingDeg", 360);
        return fields.unlessRefused(() -> new PositionFix(
                race,
                Identity.ofFix(race, tracker, time),
                tracker,
                time,
                lat,
                lon,
                accuracyM,
                speedMps,
                headingDeg,
                arrival.receivedAt()));
    }
}
