package run.boylston.pace.results;

import run.boylston.contracts.Json;
import run.boylston.contracts.progress.EntrantStatus;

/** A status by its IOF 3.0 word. */
final class StatusWord {

    private StatusWord() {}

    static String of(EntrantStatus status) {
        return Json.mapper().convertValue(status, String.class);
    }
}
