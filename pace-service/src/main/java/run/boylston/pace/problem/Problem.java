package run.boylston.pace.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An RFC 9457 problem document.
 *
 * @param type URI of the kind of problem; {@code about:blank} where the status says it all
 * @param detail what is wrong this time, for a person
 * @param problems everything that is wrong, where the body was refused whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, List<Item> problems) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong in a body.
     *
     * @param line of a CSV body, counted from 1
     * @param at JSON pointer into a JSON body, or the column of a CSV body
     * @param reason one fixed word per kind of trouble
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(Long line, String at, String reason, String detail) {}

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null);
    }
}
