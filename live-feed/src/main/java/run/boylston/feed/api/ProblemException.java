package run.boylston.feed.api;

import jakarta.ws.rs.core.Response.Status;
import run.boylston.feed.problem.Problem;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(new Problem(Status.NOT_FOUND, detail));
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(new Problem(Status.BAD_REQUEST, detail));
    }

    public static ProblemException unavailable(String detail) {
        return new ProblemException(new Problem(Status.SERVICE_UNAVAILABLE, detail));
    }

    public Problem problem() {
        return problem;
    }
}
