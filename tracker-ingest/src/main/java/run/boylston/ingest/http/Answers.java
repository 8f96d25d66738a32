package run.boylston.ingest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import run.boylston.ingest.answer.Answer;
import run.boylston.ingest.answer.Problem;

/** Answers as HTTP has them. */
final class Answers {

    private Answers() {}

    static Response toResponse(Answer answer) {
        return answer instanceof Problem problem
                ? toResponse(problem)
                : Response.accepted(answer)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    static Response toResponse(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.retryAfterS() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterS());
        }
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
