package run.boylston.pace.projection;

/**
 * What a start list says of somebody that tells how they will run.
 *
 * @param age on the day, years
 * @param seed bib over the highest bib where bibs go by qualifying time: 0 in front, 1 at the back; NaN where a bib says
 *     nothing
 */
public record Person(double age, boolean woman, double seed) {

    /**
     * @param age null if not known
     * @param sex {@code M} or {@code F}: of others no past finishers tell
     * @param highestSeededBib null where bibs do not go by qualifying time
     * @return null if too little is known
     */
    public static Person of(Integer age, String sex, String bib, Integer highestSeededBib) {
        return age == null || !("M".equals(sex) || "F".equals(sex))
                ? null
                : new Person(age, sex.equals("F"), seed(bib, highestSeededBib));
    }

    boolean isSeeded() {
        return !Double.isNaN(seed);
    }

    /** A letter in a bib is of a start of its own, outside the order; so is what lies beyond its end. */
    private static double seed(String bib, Integer highest) {
        if (highest == null || bib.isEmpty() || bib.length() > 9 || !bib.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Double.NaN;
        }
        var number = Integer.parseInt(bib);
        return number >= 1 && number <= highest ? number / (double) highest : Double.NaN;
    }
}
