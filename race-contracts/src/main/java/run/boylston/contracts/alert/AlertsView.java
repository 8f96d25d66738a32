package run.boylston.contracts.alert;

/**
 * What a page needs to know before it asks to be told: {@code GET /api/alerts}.
 *
 * @param push false where nobody is told whose page is closed
 * @param publicKey the server's, uncompressed point of P-256 in base64url, as {@code pushManager.subscribe} wants it; absent
 *     where there is no push
 */
public record AlertsView(boolean push, String publicKey) {}
