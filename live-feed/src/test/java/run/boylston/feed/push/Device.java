package run.boylston.feed.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import run.boylston.contracts.alert.AlertSubscription;

/** A fan's browser: has the keys of a subscription, and reads what was encrypted for them as RFC 8291 and 8188 say. */
final class Device {

    private static final int POINT_BYTES = 65;
    private static final int SALT_BYTES = 16;
    private static final byte LAST_RECORD = 2;

    private final String endpoint;
    private final KeyPair keys = keyPair();
    private final byte[] auth = new byte[16];

    Device(String endpoint) {
        this.endpoint = endpoint;
        new SecureRandom().nextBytes(auth);
    }

    AlertSubscription subscription(String... bibs) {
        return new AlertSubscription(endpoint, base64(point(keys)), base64(auth), List.of(bibs), "de");
    }

    byte[] decrypt(byte[] body) {
        var in = ByteBuffer.wrap(body);
        var salt = take(in, SALT_BYTES);
        int recordSize = in.getInt();
        var senderPoint = take(in, in.get() & 0xff);
        var content = take(in, in.remaining());
        if (senderPoint.length != POINT_BYTES || content.length > recordSize) {
            throw new IllegalArgumentException("Not one record from a sender with a key of P-256");
        }
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(publicKey(senderPoint), true);
            var info = concat("WebPush: info\0".getBytes(US_ASCII), point(keys), senderPoint);
            var secret = hkdf(auth, agreement.generateSecret(), info, 32);
            var key = hkdf(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
            var nonce = hkdf(salt, secret, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return unpadded(cipher.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not encrypted for this device", e);
        }
    }

    private static byte[] unpadded(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != LAST_RECORD) {
            throw new IllegalArgumentException("Not the last record");
        }
        return Arrays.copyOf(padded, end);
    }

    static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Uncompressed. */
    static byte[] point(KeyPair keys) {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return concat(new byte[] {4}, bytes32(point.getAffineX()), bytes32(point.getAffineY()));
    }

    static byte[] bytes32(BigInteger number) {
        var bytes = number.toByteArray();
        var all = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
        return all;
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var curve = ((ECPublicKey) keyPair().getPublic()).getParams();
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT_BYTES));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, secret), concat(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] concat(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] take(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
