package run.boylston.e2e.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import run.boylston.contracts.Json;

/**
 * What a service answered.
 *
 * @param etag names the version of it; empty if there is none
 */
public record Answer(int status, String contentType, String etag, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag").orElse(""),
                response.body());
    }

    /** The answer's body, which must be JSON. */
    public JsonNode json() {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }

    /** This answer, which must have that status. */
    public Answer expecting(int expected) {
        if (status != expected) {
            throw new AssertionError("Expected " + expected + ", got " + status + ": " + body);
        }
        return this;
    }
}
