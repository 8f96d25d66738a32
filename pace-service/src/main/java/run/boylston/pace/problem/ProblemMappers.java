package run.boylston.pace.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.boylston.pace.outage.Outage;
import run.boylston.pace.text.Text;

/** Makes a problem document of whatever ends a request. */
public class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    /** About as long as PostgreSQL takes to start. */
    private static final int RETRY_AFTER_S = 2;

    @ServerExceptionMapper
    public Response known(ProblemException e) {
        return response(e.problem());
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e) {
        return response(Problem.of(400, "Malformed JSON", describe(e)));
    }

    /** Named apart, because the framework has an answer of its own to exactly this one. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return malformed(e);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json);
        }
        var status = e.getResponse().getStatusInfo();
        return response(Problem.of(status.getStatusCode(), status.getReasonPhrase(), e.getMessage()));
    }

    /** Vert.x has failures that are no exceptions: all that can be thrown ends here. */
    @ServerExceptionMapper
    public Response failed(Throwable e) {
        if (Outage.isCause(e)) {
            LOG.atDebug().setCause(e).log("Request failed, PostgreSQL or Kafka is away");
            return response(ProblemException.unavailable("PostgreSQL or Kafka is away: send it again.")
                    .problem());
        }
        LOG.atError().setCause(e).log("Request failed");
        return response(Problem.of(500, "Internal error", "The request failed; nothing was changed."));
    }

    private static String describe(JsonProcessingException e) {
        var location = e.getLocation();
        var where = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return Text.whole(pointer(e) + e.getOriginalMessage() + where);
    }

    private static String pointer(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                            .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                            .collect(Collectors.joining())
                    + ": ";
        }
        return "";
    }

    public static Response response(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 503
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S).build()
                : response.build();
    }
}
