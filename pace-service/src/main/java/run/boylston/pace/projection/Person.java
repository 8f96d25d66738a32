package run.boylston.pace.projection;

/**
 * What a start list says of somebody that tells how they will run.
 *
 * @param age on the day, years
 * @param seed bib over the highest bib where bibs go by qualifying time: 0 in front, 1 at the back
 */
public record Person(double age, boolean woman, double seed) {}
