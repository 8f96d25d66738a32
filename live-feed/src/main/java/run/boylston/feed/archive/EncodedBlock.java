package run.boylston.feed.archive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import run.boylston.contracts.live.ArchiveBlock;

/**
 * A block as it travels, shared by everybody who gets it: never to be changed.
 *
 * @param version tells one content from another, and is the same on every replica
 */
public record EncodedBlock(int block, int crossings, byte[] bytes, String version) {

    static EncodedBlock of(int block, List<Crossing> byTime) {
        var bytes = BlockBytes.write(block, byTime);
        return new EncodedBlock(block, byTime.size(), bytes, version(bytes));
    }

    /** The same in columns: few ask for them, so they are not kept. */
    public ArchiveBlock columns() {
        return BlockBytes.read(bytes);
    }

    private static String version(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
