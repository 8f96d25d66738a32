package run.boylston.feed.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.feed.problem.Problem;

/** Every error leaves as a problem document. */
final class ProblemMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);

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

    /** A bug. The framework would log the whole address, and somebody's key with it. */
    @ServerExceptionMapper
    Response problem(RuntimeException failure, UriInfo address) {
        LOG.atError().addKeyValue("path", address.getPath()).setCause(failure).log("Request failed");
        return response(new Problem(Response.Status.INTERNAL_SERVER_ERROR, null));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
