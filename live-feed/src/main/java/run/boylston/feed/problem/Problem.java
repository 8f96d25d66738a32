package run.boylston.feed.problem;

import jakarta.ws.rs.core.Response.Status;

/** An error as RFC 9457 words it. */
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem(Status status, String detail) {
        this("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
    }
}
