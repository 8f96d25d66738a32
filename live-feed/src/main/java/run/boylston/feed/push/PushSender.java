package run.boylston.feed.push;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import run.boylston.feed.alert.AlertSending;
import run.boylston.feed.alert.Outcome;
import run.boylston.feed.alert.Outcome.Kind;

/** Brings alerts to push services. Its one caller's thread encrypts; the answers come in threads of its own. */
final class PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);

    private static final int THREADS = 2;

    private final PushRequests requests;
    private final PushHosts hosts;
    private final Duration timeout;
    private final Clock wall;
    private final HttpClient client;
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();

    PushSender(PushRequests requests, PushHosts hosts, Duration timeout, Clock wall) {
        this.requests = requests;
        this.hosts = hosts;
        this.timeout = timeout;
        this.wall = wall;
        client = HttpClient.newBuilder()
                .version(Version.HTTP_2)
                .connectTimeout(timeout)
                .followRedirects(Redirect.NEVER)
                .executor(Executors.newFixedThreadPool(THREADS, PushSender::thread))
                .build();
    }

    /** @return what became of it, never a failure */
    CompletableFuture<Outcome> send(AlertSending sending) {
        var subscriber = sending.subscriber();
        if (!hosts.isAllowed(subscriber.endpoint())) {
            log(sending).log("Alert for a host that is not allowed any more");
            return CompletableFuture.completedFuture(Outcome.of(Kind.REFUSED));
        }
        try {
            var request = requests.of(sending.alert(), subscriber, System.nanoTime());
            // The client's own time ends with the answer's head.
            return client.sendAsync(request, BodyHandlers.discarding())
                    .orTimeout(2 * timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((answer, failure) -> outcome(sending, answer, failure));
        } catch (RuntimeException | LinkageError e) {
            log(sending).addKeyValue("failure", e.getClass()).log("Alert cannot be sent");
            return CompletableFuture.completedFuture(Outcome.of(Kind.REFUSED));
        } catch (OutOfMemoryError e) {
            // Whoever asked keeps a place for it until it is told.
            return CompletableFuture.completedFuture(Outcome.of(Kind.BUSY));
        }
    }

    private Outcome outcome(AlertSending sending, HttpResponse<Void> answer, Throwable failure) {
        if (failure != null) {
            log(sending).addKeyValue("failure", failure.getClass()).log("Push service not reached");
            return Outcome.of(Kind.BUSY);
        }
        var outcome = PushReply.of(answer, wall.instant());
        if (outcome.kind() == Kind.REFUSED && refusals.add(answer.statusCode())) {
            LOG.atWarn()
                    .addKeyValue("host", host(sending))
                    .addKeyValue("status", answer.statusCode())
                    .log("Push service refuses alerts; said once for each status");
        }
        return outcome;
    }

    /** Whoever reads an endpoint in a log can write to the device. */
    private static LoggingEventBuilder log(AlertSending sending) {
        return LOG.atDebug()
                .addKeyValue("host", host(sending))
                .addKeyValue("id", sending.subscriber().id());
    }

    private static String host(AlertSending sending) {
        return URI.create(sending.subscriber().endpoint()).getHost();
    }

    private static Thread thread(Runnable run) {
        var thread = new Thread(run, "push-client");
        thread.setDaemon(true);
        return thread;
    }
}
