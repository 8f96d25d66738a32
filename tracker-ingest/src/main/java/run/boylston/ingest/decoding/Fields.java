package run.boylston.ingest.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fields of one item, read with their rules. The first rule broken is remembered as the item's refusal, and from
 * then on what is read means nothing.
 */
public final class Fields {

    private static final int MAX_NAME = 64;
    private static final int MAX_TIME = 40;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    private final JsonNode item;
    private Refusal refusal;

    Fields(JsonNode item) {
        this.item = item;
        if (!item.isObject()) {
            refuse(Reason.NOT_AN_OBJECT, "an item must be a JSON object");
        }
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The record, unless a rule was broken. */
    <T> Optional<T> unlessRefused(Supplier<T> whole) {
        return refusal == null ? Optional.of(whole.get()) : Optional.empty();
    }

    /** An id: 1 to 64 characters, not blank, without control characters and {@code /}, which separates record keys. */
    String name(String field) {
        var value = present(field);
        return value == null ? null : name(field, value);
    }

    String nameIfAny(String field) {
        var value = item.get(field);
        return isAbsent(value) ? null : name(field, value);
    }

    /** A count from 0. */
    Long countIfAny(String field) {
        var value = item.get(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            return refuse(Reason.WRONG_TYPE, field + " must be a whole number");
        }
        if (!value.canConvertToLong() || value.longValue() < 0) {
            return refuse(Reason.OUT_OF_RANGE, field + " must be from 0 to " + Long.MAX_VALUE);
        }
        return value.longValue();
    }

    /** ISO-8601 with {@code Z} or an offset, of the years 1970 to 2100, cut to the millisecond. */
    Instant time(String field) {
        var value = present(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            return refuse(Reason.WRONG_TYPE, field + " must be a string");
        }
        var text = value.textValue();
        return text.length() > MAX_TIME ? malformedTime(field) : time(field, text);
    }

    double number(String field, double lowest, double highest) {
        var value = present(field);
        var number = value == null ? null : number(field, value, lowest, highest);
        return number == null ? Double.NaN : number;
    }

    /** A number from 0, or absent: phones send a negative one for "not known". */
    Double measureIfAny(String field, double highest) {
        var value = item.get(field);
        var isUnknown = isAbsent(value) || value.isNumber() && value.doubleValue() < 0;
        return isUnknown ? null : number(field, value, 0, highest);
    }

    private JsonNode present(String field) {
        var value = item.get(field);
        return isAbsent(value) ? refuse(Reason.MISSING_FIELD, field + " is missing") : value;
    }

    private static boolean isAbsent(JsonNode value) {
        return value == null || value.isNull();
    }

    private String name(String field, JsonNode value) {
        if (!value.isTextual()) {
            return refuse(Reason.WRONG_TYPE, field + " must be a string");
        }
        var text = value.textValue();
        if (text.isBlank() || text.length() > MAX_NAME || text.codePoints().anyMatch(Fields::isForbidden)) {
            return refuse(
                    Reason.MALFORMED_NAME,
                    field + " must be 1 to " + MAX_NAME + " characters, not blank, without control characters and /");
        }
        return text;
    }

    /** Lone surrogates are forbidden too: as UTF-8 they would all become the same question mark. */
    private static boolean isForbidden(int character) {
        return character == '/'
                || Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    private Instant time(String field, String text) {
        try {
            var time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return time.isBefore(EARLIEST) || !time.isBefore(LATEST)
                    ? refuse(Reason.TIME_OUT_OF_RANGE, field + " must be of the years 1970 to 2100")
                    : time;
        } catch (DateTimeException e) {
            return isLocalTime(text)
                    ? refuse(Reason.TIME_WITHOUT_ZONE, field + " must end with Z or an offset such as -04:00")
                    : malformedTime(field);
        }
    }

    private static boolean isLocalTime(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Instant malformedTime(String field) {
        return refuse(Reason.MALFORMED_TIME, field + " must be like 2018-04-16T10:28:49.000-04:00");
    }

    private Double number(String field, JsonNode value, double lowest, double highest) {
        if (!value.isNumber()) {
            return refuse(Reason.WRONG_TYPE, field + " must be a number");
        }
        var number = value.doubleValue();
        return number >= lowest && number <= highest
                ? (Double) number
                : refuse(Reason.OUT_OF_RANGE, field + " must be from " + lowest + " to " + highest);
    }

    private <T> T refuse(Reason reason, String detail) {
        if (refusal == null) {
            refusal = new Refusal(reason, detail);
        }
        return null;
    }
}
