package run.boylston.feed.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer that a cache may give to a million for a second. */
final class Cacheable {

    private Cacheable() {}

    /** Of what says in words all that it is: the same on every replica. */
    static String version(Object content) {
        var sum = new CRC32C();
        sum.update(content.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

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
