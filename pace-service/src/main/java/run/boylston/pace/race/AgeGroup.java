package run.boylston.pace.race;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ages that are placed together.
 *
 * @param name as the race words it: {@code 18-39}, {@code 80+}
 * @param from years, included
 * @param to years, included
 */
public record AgeGroup(String name, int from, int to) {

    private static final Pattern WORDING = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");
    private static final int NO_END = 999;

    /** Empty if the wording is neither {@code a-b} nor {@code a+}. */
    public static Optional<AgeGroup> find(String wording) {
        var matcher = WORDING.matcher(wording);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var from = Integer.parseInt(matcher.group(1));
        var to = matcher.group(2) == null ? NO_END : Integer.parseInt(matcher.group(2));
        return from <= to ? Optional.of(new AgeGroup(wording, from, to)) : Optional.empty();
    }

    /** The first of these groups that an age falls into. */
    public static Optional<String> nameOf(int age, Collection<AgeGroup> groups) {
        return groups.stream()
                .filter(group -> group.from <= age && age <= group.to)
                .map(AgeGroup::name)
                .findFirst();
    }
}
