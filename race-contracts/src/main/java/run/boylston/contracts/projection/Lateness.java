package run.boylston.contracts.projection;

/**
 * What is known of when somebody will be at the next mat, as a score in the order of what was possible when the last one was
 * passed: 0 is the middle, 2 is late. Runs that were late at a mat finish late, more or less: so it tells of the finish too.
 *
 * @param mean of the score, before it counts that the mat has not reported
 * @param deviation of the score, likewise
 * @param due share of such runs that would have been there by now
 */
public record Lateness(double mean, double deviation, double due) {

    public static final Lateness UNKNOWN = new Lateness(0, 1, 0);

    /** One in fifty passes a mat unread: whoever is very late there has most likely been there. */
    private static final double UNREAD = 0.02;

    /** One in two hundred stops for a while; who does, may stop for any time. */
    private static final double STOPS = 0.005;

    /** Beyond what was counted an order says nothing. */
    private static final double FURTHEST = 3;

    private static final double ALL = 0.9999;

    /** A finish is no worse known for what is known of the next mat. */
    private static final double MIN_VARIANCE = 1e-6;

    /**
     * Seen by GPS on the way.
     *
     * @param share of the way to the next mat, 0 to 1
     * @param score of when the mat would be reached by what was seen
     */
    public static Lateness seen(double share, double score) {
        var within = Math.max(-FURTHEST, Math.min(score, FURTHEST));
        return new Lateness(share * within, Math.sqrt(Math.max(MIN_VARIANCE, 1 - share * share)), 0);
    }

    /** @param score of now in that order */
    public Lateness notPassedBy(double score) {
        return new Lateness(mean, deviation, Math.min(ALL, Normal.level((score - mean) / deviation)));
    }

    /** The next mat's score at a level, if it has not been passed. */
    public double nextScore(double level) {
        return mean + deviation * (due > 0 ? Normal.score(due + level * (1 - due)) : Normal.score(level));
    }

    /** How far the middle of the finish moves, as a score. */
    public double finishMean(double tie) {
        return tie * (mean + deviation * lateMean());
    }

    /** How far runs stray from it, where 1 is as far as when the last mat was passed. */
    public double finishDeviation(double tie) {
        var late = lateMean();
        var variance = deviation * deviation * (1 + lateScore() * late - late * late);
        return Math.sqrt(Math.max(MIN_VARIANCE, 1 - tie * tie * (1 - variance)));
    }

    /** Of a normal score of which only what lies beyond the one due has not been refuted, or has passed unread. */
    private double lateMean() {
        var left = 1 - lateDue();
        return (1 - UNREAD) * Normal.density(lateScore()) / (left + UNREAD * (1 - left));
    }

    private double lateScore() {
        return Normal.score(lateDue());
    }

    private double lateDue() {
        return Math.min(due, 1 - STOPS);
    }
}
