package run.boylston.contracts.projection;

/** The normal distribution, to four figures: enough for a probability that is shown in percent. */
public final class Normal {

    /** Nothing lies further out. */
    public static final double BOUND = 8;

    private Normal() {}

    public static double density(double score) {
        return Math.exp(-score * score / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Share below a score; Abramowitz and Stegun 26.2.17. */
    public static double level(double score) {
        var x = Math.min(Math.abs(score), BOUND);
        var t = 1 / (1 + 0.2316419 * x);
        var series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        var tail = density(x) * series;
        return score < 0 ? tail : 1 - tail;
    }

    /** The score that a share lies below; Abramowitz and Stegun 26.2.23. */
    public static double score(double level) {
        var tail = Math.max(1e-12, Math.min(level, 1 - level));
        var t = Math.sqrt(-2 * Math.log(tail));
        var score =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return level < 0.5 ? -score : score;
    }
}
