package run.boylston.feed.api;

import jakarta.ws.rs.core.Response.Status;
import run.boylston.feed.problem.Problem;

/** Ends a request with a {@link Problem}. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(new Problem(Status.NOT_FOUND, detail));
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(new Problem(Status.BAD_REQUEST, detail));
    }

    static ProblemException unavailable(String detail) {
        return new ProblemException(new Problem(Status.SERVICE_UNAVAILABLE, detail));
    }

    Problem problem() {
        return problem;
    }
}
