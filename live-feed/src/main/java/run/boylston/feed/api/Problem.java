package run.boylston.feed.api;

import jakarta.ws.rs.core.Response.Status;

/** An error as RFC 9457 words it. */
record Problem(String type, String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    Problem(Status status, String detail) {
        this("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail);
    }
}
