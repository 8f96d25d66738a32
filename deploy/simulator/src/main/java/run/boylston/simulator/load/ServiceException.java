package run.boylston.simulator.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A service did not do what it was asked: the message says which call, and what it answered. */
public final class ServiceException extends RuntimeException {

    private static final int LONGEST_ANSWER = 4_000;

    private ServiceException(String message, Throwable cause) {
        super(message, cause);
    }

    public static ServiceException refused(HttpRequest request, HttpResponse<byte[]> answer) {
        return new ServiceException(call(request) + " was answered " + answer.statusCode() + ": " + text(answer), null);
    }

    static ServiceException unreachable(HttpRequest request, IOException cause) {
        return new ServiceException(call(request) + " reached nobody: " + cause, cause);
    }

    static ServiceException unreadable(HttpResponse<byte[]> answer, IOException cause) {
        return new ServiceException(
                call(answer.request()) + " was answered with no JSON known here: " + text(answer), cause);
    }

    private static String call(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static String text(HttpResponse<byte[]> answer) {
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + " ...";
    }
}
