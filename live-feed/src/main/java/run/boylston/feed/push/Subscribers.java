package run.boylston.feed.push;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.Base64;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import run.boylston.contracts.alert.AlertReceipt;
import run.boylston.contracts.alert.AlertSubscriber;
import run.boylston.contracts.alert.AlertSubscription;
import run.boylston.contracts.topic.Topic;
import run.boylston.feed.FeedConfig;
import run.boylston.feed.alert.AlertDesk;
import run.boylston.feed.alert.AlertKey;
import run.boylston.feed.api.ProblemException;
import run.boylston.feed.board.BoardSnapshot;
import run.boylston.feed.door.Rate;
import run.boylston.feed.door.Refusals;
import run.boylston.feed.problem.Problem;

/** Takes subscriptions, and back: each is kept in Kafka before anybody is told that it is. */
@Singleton
final class Subscribers {

    private final Alerts alerts;
    private final SubscriptionCheck check;
    private final Rate rate;
    /** Whoever asks for much keeps nobody from taking theirs back. */
    private final Rate removals;

    private final Refusals refusals;

    Subscribers(Alerts alerts, FeedConfig config, Refusals refusals) {
        this.alerts = alerts;
        this.refusals = refusals;
        check = new SubscriptionCheck(new PushHosts(config.alerts().pushHosts()));
        rate = rate(config);
        removals = rate(config);
    }

    private static Rate rate(FeedConfig config) {
        return new Rate(config.alerts().maxPerMinute(), config.alerts().maxPerMinutePerAddress());
    }

    /** What the board shows now is known to the fan; what was told before is known to who sends. */
    CompletionStage<AlertReceipt> add(BoardSnapshot board, byte[] body, String address) {
        var parts = parts();
        if (board.isPrivate()) {
            throw refused(Status.FORBIDDEN, "Alerts of a private race are only told while its page is open");
        }
        var asked = SubscriptionCheck.read(body)
                .orElseThrow(
                        () -> ProblemException.badRequest("The body is a JSON object as AlertSubscription has it"));
        check.refusal(asked).ifPresent(detail -> {
            throw ProblemException.badRequest(detail);
        });
        if (asked.bibs().stream().allMatch(bib -> board.findEntry(bib).isEmpty())) {
            throw ProblemException.badRequest("None of the bibs is on the start list");
        }
        check(rate, address);
        var subscriber = subscriber(board, asked);
        var key = new AlertKey(subscriber.race(), subscriber.id());
        if (!parts.desk().hasRoomFor(Topic.RACE_ALERTS.partitionOf(key.subscription()), key)) {
            refusals.count("alerts-full");
            throw ProblemException.unavailable("There are too many subscriptions here, try again");
        }
        return parts.topic().keep(subscriber).handle((kept, failure) -> {
            checkKept(failure);
            return new AlertReceipt(subscriber.id());
        });
    }

    CompletionStage<Void> remove(AlertKey key, String address) {
        var parts = parts();
        check(removals, address);
        return parts.topic().remove(key).handle((kept, failure) -> {
            checkKept(failure);
            return null;
        });
    }

    private Alerts.Parts parts() {
        return alerts.parts()
                .orElseThrow(
                        () -> refused(Status.CONFLICT, "This server has no key for push: alerts need an open page"));
    }

    private void check(Rate rate, String address) {
        if (!rate.take(address, System.nanoTime())) {
            refusals.count("alerts-rate");
            throw refused(Status.TOO_MANY_REQUESTS, "There are too many subscriptions at once, try again in a minute");
        }
    }

    private static AlertSubscriber subscriber(BoardSnapshot board, AlertSubscription asked) {
        return new AlertSubscriber(
                board.race().race(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(PushRequests.sha256(asked.endpoint())),
                asked.endpoint(),
                asked.p256dh(),
                asked.auth(),
                asked.language(),
                AlertDesk.asShown(board, asked.bibs()));
    }

    private static void checkKept(Throwable failure) {
        if (failure != null) {
            throw new CompletionException(ProblemException.unavailable("It could not be kept, try again"));
        }
    }

    private static ProblemException refused(Status status, String detail) {
        return new ProblemException(new Problem(status, detail));
    }
}
