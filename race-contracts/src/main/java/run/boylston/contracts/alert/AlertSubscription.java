package run.boylston.contracts.alert;

import java.util.List;

/**
 * Who wants to be told, of whom: {@code POST /api/races/{race}/alerts}. The same endpoint again says anew of whom, and in
 * which language.
 *
 * @param endpoint a secret: whoever knows it can write to the device
 * @param p256dh the device's public key, uncompressed point of P-256 in base64url
 * @param auth the device's 16 secret bytes in base64url
 * @param bibs 1 to 50
 * @param language of the page, as in {@code Alert}
 */
public record AlertSubscription(String endpoint, String p256dh, String auth, List<String> bibs, String language) {}
