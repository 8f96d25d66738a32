package run.boylston.feed.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer that a cache may give to a million for a second. */
final class Cacheable {

    private Cacheable() {}

    /**
     * @param version changes with what the address gives
     * @param known the request's {@code If-None-Match}, null without one
     */
    static <T> RestResponse<T> answer(String version, String known, Supplier<T> body) {
        var tag = "\"" + version + "\"";
        var response = known != null && known.contains(tag)
                ? ResponseBuilder.<T>notModified()
                : ResponseBuilder.ok(body.get());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .build();
    }
}
