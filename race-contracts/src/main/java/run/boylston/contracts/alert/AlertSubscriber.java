package run.boylston.contracts.alert;

import java.util.List;

/**
 * A subscription as it is kept. Topic {@code race-alerts}, key {@code race/id}; what was told besides is in
 * {@link AlertsTold}.
 *
 * @param id SHA-256 of the endpoint in base64url
 * @param endpoint a secret, as are {@code p256dh} and {@code auth}; see {@link AlertSubscription}
 * @param entrants of whom the fan is told, each with what was known of them when the fan asked: nobody is told old news
 */
public record AlertSubscriber(
        String race, String id, String endpoint, String p256dh, String auth, String language, List<Told> entrants) {}
