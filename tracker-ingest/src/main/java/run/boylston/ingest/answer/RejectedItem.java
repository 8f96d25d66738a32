package run.boylston.ingest.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import run.boylston.ingest.decoding.Rejected;

/**
 * One item that was not taken.
 *
 * @param index its place in the array, or its line, from 0; absent for the body as a whole
 * @param reason one fixed word per kind of trouble
 * @param detail what exactly is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedItem(Integer index, String reason, String detail) {

    public static List<RejectedItem> listOf(List<Rejected> rejected) {
        return rejected.stream()
                .map(item -> new RejectedItem(
                        item.index(),
                        item.refusal().reason().word(),
                        item.refusal().detail()))
                .toList();
    }
}
