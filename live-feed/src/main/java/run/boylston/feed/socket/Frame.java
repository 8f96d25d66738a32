package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage;

/**
 * One message, in pieces that are shared with every other frame they are in: never to be changed.
 *
 * @param binary false for UTF-8 text
 * @param bytes of all pieces together
 */
record Frame(boolean binary, List<byte[]> pieces, int bytes) {

    /** Below this a copy is cheaper than one more piece to send. */
    private static final int COPIED_BELOW = 4_096;

    private static final byte[] COMMA = {','};
    private static final byte[] END_OF_LIST = {']'};
    private static final byte[] END = {'}'};
    private static final byte[] FIELD = ",\"field\":".getBytes(UTF_8);
    private static final byte[] ENTRANTS = ",\"entrants\":[".getBytes(UTF_8);
    private static final byte[] LEADERS = ",\"leaders\":".getBytes(UTF_8);

    static Frame of(LiveMessage message) {
        return of(List.of(Json.write(message)));
    }

    static Frame ofBytes(byte[] content) {
        return new Frame(true, List.of(content), content.length);
    }

    /**
     * A {@link LiveMessage.Snapshot} or {@link LiveMessage.Delta} made of parts that are JSON already.
     *
     * @param field null if it is not in the message
     * @param entrants null if they are not
     * @param leaders null if they are not
     */
    static Frame of(String type, String epoch, long sequence, byte[] field, List<byte[]> entrants, byte[] leaders) {
        var pieces = new ArrayList<byte[]>();
        pieces.add(("{\"type\":\"" + type + "\",\"epoch\":\"" + epoch + "\",\"sequence\":" + sequence).getBytes(UTF_8));
        if (field != null) {
            pieces.add(FIELD);
            pieces.add(field);
        }
        if (entrants != null) {
            addEntrants(entrants, pieces);
        }
        if (leaders != null) {
            pieces.add(LEADERS);
            pieces.add(leaders);
        }
        pieces.add(END);
        return of(pieces);
    }

    private static void addEntrants(List<byte[]> entrants, List<byte[]> pieces) {
        pieces.add(ENTRANTS);
        for (int i = 0; i < entrants.size(); i++) {
            if (i > 0) {
                pieces.add(COMMA);
            }
            pieces.add(entrants.get(i));
        }
        pieces.add(END_OF_LIST);
    }

    private static Frame of(List<byte[]> pieces) {
        int bytes = pieces.stream().mapToInt(piece -> piece.length).sum();
        return new Frame(false, bytes < COPIED_BELOW ? List.of(joined(pieces, bytes)) : pieces, bytes);
    }

    private static byte[] joined(List<byte[]> pieces, int bytes) {
        var joined = new ByteArrayOutputStream(bytes);
        pieces.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
