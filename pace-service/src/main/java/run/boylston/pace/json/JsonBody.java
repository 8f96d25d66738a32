package run.boylston.pace.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import run.boylston.pace.problem.Problems;
import run.boylston.pace.text.Text;

/**
 * A JSON object read field by field, so that every problem is told at once and by its pointer. What is missing or wrong is
 * null, and {@code problems} hold why.
 */
public final class JsonBody {

    private static final int LONGEST_TEXT = 1_000;

    /** Far beyond any race and any reader's clock, and well within what times can be reckoned with. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Duration LONGEST = Duration.between(EARLIEST, LATEST);

    private final JsonNode body;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    /** @param body may be null, which is a problem like any other */
    public JsonBody(JsonNode body, Problems problems) {
        this.body = body;
        this.problems = problems;
        if (body == null || !body.isObject()) {
            problems.at("", "object", "The body is a JSON object.");
        }
    }

    /** What is earlier or later is a mistyped number, and overflows somewhere. */
    public static boolean isOfARace(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /** The text, stripped; empty if blank or absent. */
    public Optional<String> find(String field) {
        var node = body == null ? null : body.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode() || node.asText().length() > LONGEST_TEXT || !Text.isKept(node.asText())) {
            tell(field, "text", "A text of at most " + LONGEST_TEXT + " characters.");
            return Optional.empty();
        }
        return Optional.of(node.asText().strip()).filter(text -> !text.isEmpty());
    }

    public String require(String field) {
        return find(field).orElseGet(() -> {
            tell(field, "missing", "Needed.");
            return null;
        });
    }

    /** To the millisecond. */
    public Instant requireInstant(String field) {
        return find(field).isPresent() ? findInstant(field) : missing(field);
    }

    /** To the millisecond; null without a problem if absent. */
    public Instant findInstant(String field) {
        var time = parse(field, "time", "A time such as 2018-04-16T14:00:00.250Z", Instant::parse);
        if (time != null && !isOfARace(time)) {
            tell(field, "time", "Not a time of any race: " + time);
            return null;
        }
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
    }

    public Duration requireDuration(String field) {
        if (find(field).isEmpty()) {
            return missing(field);
        }
        var duration = parse(field, "duration", "A duration such as PT-1.5S", Duration::parse);
        if (duration != null && (duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0)) {
            tell(field, "duration", "Longer than any clock is wrong: " + duration);
            return null;
        }
        return duration;
    }

    /** Null without a problem if absent. */
    public Boolean findBoolean(String field) {
        var node = body == null ? null : body.get(field);
        if (node != null && !node.isNull() && !node.isBoolean()) {
            tell(field, "boolean", "true or false.");
        }
        return node != null && node.isBoolean() ? node.booleanValue() : null;
    }

    /** One thing is wrong with a field, however often it is asked for. */
    private void tell(String field, String reason, String detail) {
        if (told.add(field)) {
            problems.at("/" + field, reason, detail);
        }
    }

    private <T> T missing(String field) {
        require(field);
        return null;
    }

    private <T> T parse(String field, String reason, String rule, Function<String, T> parser) {
        var text = find(field);
        try {
            return text.map(parser).orElse(null);
        } catch (DateTimeException | ArithmeticException e) {
            tell(field, reason, rule + ", not " + text.get());
            return null;
        }
    }
}
