package run.boylston.feed.push;

import java.security.interfaces.ECPrivateKey;
import java.util.HashMap;
import java.util.Map;

/** A server's key, made anew, and the settings that an operator gives it by. */
final class PushKeys {

    private final String publicKey;
    private final String privateKey;

    PushKeys() {
        var keys = Device.keyPair();
        publicKey = Device.base64(Device.point(keys));
        privateKey = Device.base64(Device.bytes32(((ECPrivateKey) keys.getPrivate()).getS()));
    }

    String publicKey() {
        return publicKey;
    }

    Map<String, String> settings(String pushHosts) {
        return new HashMap<>(Map.of(
                "boylston.alerts.public-key", publicKey,
                "boylston.alerts.private-key", privateKey,
                "boylston.alerts.subject", "mailto:race@example.org",
                "boylston.alerts.push-hosts", pushHosts));
    }
}
