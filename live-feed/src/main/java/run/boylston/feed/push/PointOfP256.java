package run.boylston.feed.push;

import java.math.BigInteger;
import java.util.Arrays;

/** Tells a public key from bytes that only look like one: a point that is not on the curve could give the server's away. */
final class PointOfP256 {

    private static final int BYTES = 65;
    private static final byte UNCOMPRESSED = 4;
    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private PointOfP256() {}

    static boolean isOne(byte[] key) {
        if (key.length != BYTES || key[0] != UNCOMPRESSED) {
            return false;
        }
        var x = new BigInteger(1, Arrays.copyOfRange(key, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(key, 33, BYTES));
        // y² = x³ - 3x + b
        var right = x.modPow(THREE, P).subtract(x.multiply(THREE)).add(B).mod(P);
        return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.multiply(y).mod(P).equals(right);
    }
}
