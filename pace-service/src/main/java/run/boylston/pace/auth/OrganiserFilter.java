package run.boylston.pace.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import run.boylston.pace.config.PaceConfig;
import run.boylston.pace.problem.Problem;
import run.boylston.pace.problem.ProblemMappers;

/** Lets only the organiser into {@code /manage}. */
@ApplicationScoped
class OrganiserFilter {

    private static final String BEARER = "Bearer ";
    private static final int SHORTEST = 16;

    private final byte[] key;

    OrganiserFilter(PaceConfig config) {
        if (config.organiserKey().length() < SHORTEST) {
            throw new IllegalStateException("boylston.organiser-key must be at least " + SHORTEST + " characters");
        }
        key = config.organiserKey().getBytes(UTF_8);
    }

    /** A response ends the request; null lets it through. */
    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        var given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.startsWith(BEARER)) {
            return ProblemMappers.response(new Problem(
                    "about:blank", "Unauthorized", 401, "Send Authorization: Bearer <organiser key>.", null));
        }
        if (!MessageDigest.isEqual(key, given.substring(BEARER.length()).getBytes(UTF_8))) {
            return ProblemMappers.response(
                    new Problem("about:blank", "Forbidden", 403, "That is not the organiser's key.", null));
        }
        return null;
    }
}
