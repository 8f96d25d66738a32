package run.boylston.pace.projection;

import run.boylston.contracts.progress.Projection.Basis;

/**
 * What to expect of a run from its newest passage on.
 *
 * @param finishMs median, milliseconds since the start; {@code lowMs} and {@code highMs} the 5 and 95 % quantiles
 * @param speedMps median speed to the next timing point
 * @param doubtMps 95 % half-width of that speed
 * @param reason why it is no more certain, for a person; null if there is nothing to say
 */
public record Expectation(
        long finishMs, long lowMs, long highMs, double speedMps, double doubtMps, Basis basis, String reason) {}
