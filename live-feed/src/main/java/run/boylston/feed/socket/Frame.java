package run.boylston.feed.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.Json;
import run.boylston.contracts.live.LiveMessage;

/** One message, in pieces that are shared with every other frame they are in: never to be changed. */
final class Frame {

    /** Below this a copy is cheaper than one more piece to send. */
    private static final int COPIED_BELOW = 4_096;

    private static final byte[] COMMA = {','};
    private static final byte[] END_OF_LIST = {']'};
    private static final byte[] END = {'}'};
    private static final byte[] FIELD = ",\"field\":".getBytes(UTF_8);
    private static final byte[] ENTRANTS = ",\"entrants\":[".getBytes(UTF_8);
    private static final byte[] GROUPS = ",\"groups\":[".getBytes(UTF_8);
    private static final byte[] PLACES = ",\"places\":[".getBytes(UTF_8);
    private static final byte[] LEADERS = ",\"leaders\":".getBytes(UTF_8);

    private final boolean binary;
    private final List<byte[]> pieces;
    private final int bytes;
    private final String lines;
    private volatile WireFrame wire;
    private volatile WireFrame event;

    private Frame(boolean binary, List<byte[]> pieces, int bytes, String lines) {
        this.binary = binary;
        this.pieces = pieces;
        this.bytes = bytes;
        this.lines = lines;
    }

    /** False for UTF-8 text. */
    boolean binary() {
        return binary;
    }

    List<byte[]> pieces() {
        return pieces;
    }

    /** Of all pieces together. */
    int bytes() {
        return bytes;
    }

    /** What an event stream says of the message, empty if nothing. */
    String lines() {
        return lines;
    }

    /** As it goes to every fan who is sent it, made once. */
    WireFrame wire() {
        return wire == null ? makeWire() : wire;
    }

    private synchronized WireFrame makeWire() {
        if (wire == null) {
            wire = WireFrame.ofSocket(this);
        }
        return wire;
    }

    /** As it goes to every fan who has an event stream, made once. */
    WireFrame event() {
        return event == null ? makeEvent() : event;
    }

    private synchronized WireFrame makeEvent() {
        if (event == null) {
            event = WireFrame.ofStream(this);
        }
        return event;
    }

    static Frame of(LiveMessage message) {
        var lines = message instanceof LiveMessage.Bye bye ? "retry: " + bye.retryMs() + "\n" : "";
        return of(List.of(Json.write(message)), lines);
    }

    static Frame ofBytes(byte[] content) {
        return new Frame(true, List.of(content), content.length, "");
    }

    /**
     * A {@link LiveMessage.Snapshot} or {@link LiveMessage.Delta} made of parts that are JSON already; null for those that
     * are not in the message.
     *
     * @param isWhole whether a stream may come back with it
     */
    static Frame of(
            String type,
            String epoch,
            long sequence,
            boolean isWhole,
            byte[] field,
            List<byte[]> entrants,
            byte[] leaders,
            List<byte[]> groups,
            List<byte[]> places) {
        var pieces = new ArrayList<byte[]>();
        pieces.add(("{\"type\":\"" + type + "\",\"epoch\":\"" + epoch + "\",\"sequence\":" + sequence).getBytes(UTF_8));
        if (field != null) {
            pieces.add(FIELD);
            pieces.add(field);
        }
        addList(ENTRANTS, entrants, pieces);
        if (leaders != null) {
            pieces.add(LEADERS);
            pieces.add(leaders);
        }
        addList(GROUPS, groups, pieces);
        addList(PLACES, places, pieces);
        pieces.add(END);
        return of(pieces, isWhole ? "id: " + epoch + ":" + sequence + "\n" : "");
    }

    private static void addList(byte[] name, List<byte[]> elements, List<byte[]> pieces) {
        if (elements == null) {
            return;
        }
        pieces.add(name);
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                pieces.add(COMMA);
            }
            pieces.add(elements.get(i));
        }
        pieces.add(END_OF_LIST);
    }

    private static Frame of(List<byte[]> pieces, String lines) {
        int bytes = pieces.stream().mapToInt(piece -> piece.length).sum();
        return new Frame(false, bytes < COPIED_BELOW ? List.of(joined(pieces, bytes)) : pieces, bytes, lines);
    }

    private static byte[] joined(List<byte[]> pieces, int bytes) {
        var joined = new ByteArrayOutputStream(bytes);
        pieces.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
