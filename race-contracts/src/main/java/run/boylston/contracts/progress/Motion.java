package run.boylston.contracts.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where an entrant is, as a model to draw from until a newer one comes: at race time {@code t} the distance is
 * {@code min(d0M + speedMps * (t - t0Ms) / 1000, holdM)}, give or take {@code doubtM + doubtMps * (t - t0Ms) / 1000}.
 *
 * @param d0M metres along the course at {@code t0Ms}
 * @param t0Ms race time of the observation, milliseconds
 * @param speedMps metres per second expected from there
 * @param holdM the dot waits here, at the next mat that has not reported it, metres along the course
 * @param doubtM 95 % half-width at {@code t0Ms}, metres
 * @param doubtMps how fast the doubt grows, metres per second
 * @param source what was seen at {@code t0Ms}; between observations a page says "estimated"
 */
public record Motion(
        double d0M, long t0Ms, double speedMps, double holdM, double doubtM, double doubtMps, Source source) {

    public enum Source {
        @JsonProperty("mat")
        MAT,
        @JsonProperty("gps")
        GPS
    }
}
