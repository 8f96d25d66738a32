package run.boylston.pace.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import run.boylston.pace.text.Text;

/** Ids and questions come in the address: they are texts like those of a body. */
class AddressFilter {

    /** A response ends the request; null lets it through. */
    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var queries = uri.getQueryParameters().values().stream().flatMap(values -> values.stream());
        return Stream.concat(Stream.of(uri.getPath()), queries).allMatch(Text::isKept)
                ? null
                : ProblemMappers.response(Problem.of(400, "Bad request", "In the address: " + Text.RULE + "."));
    }
}
