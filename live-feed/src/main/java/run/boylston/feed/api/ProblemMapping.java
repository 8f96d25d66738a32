package run.boylston.feed.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a problem document. */
final class ProblemMapping {

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return response(failure.problem());
    }

    /** What the framework found wrong: a method that is not there, a parameter that is no number. */
    @ServerExceptionMapper
    Response problem(WebApplicationException failure) {
        var status = failure.getResponse().getStatusInfo();
        var problem = new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), null);
        return response(problem);
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
