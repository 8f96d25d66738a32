package run.boylston.ingest.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.ingest.answer.Problem;

/** Whatever goes wrong is a problem document. */
class ExceptionMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionMappers.class);

    @ServerExceptionMapper
    Response refusedByTheFramework(WebApplicationException e) {
        var status = e.getResponse().getStatusInfo();
        return Answers.toResponse(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase()));
    }

    @ServerExceptionMapper
    Response senderWentAway(IOException e) {
        LOG.atDebug().setCause(e).log("Body not read to its end");
        return Answers.toResponse(Problem.ofStatus(Response.Status.BAD_REQUEST.getStatusCode(), "Body incomplete"));
    }

    @ServerExceptionMapper
    Response bug(RuntimeException e) {
        LOG.atError().setCause(e).log("Request failed");
        var status = Response.Status.INTERNAL_SERVER_ERROR;
        return Answers.toResponse(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase()));
    }
}
